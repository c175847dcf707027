import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { VideoUpload } from '../../core/protocol/ask.ts';
import { teamLineOf } from '../../core/team/team-code.ts';
import { OperatorStage } from '../support/nats/operator-stage.ts';
import { skipped } from '../support/nats/team-stage.ts';
import { buyerWrites, theApp, wordsOf } from '../support/platform-desk.ts';
import { openPracticeShop, type PracticeShop } from '../support/practice-shop.ts';
import { TeamBrowser } from '../support/team-browser.ts';

/** One white point, as a picture. */
const point =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==';
const soon = { timeout: 8_000, interval: 20 };

describe.skipIf(skipped)('the desk of an agent whose browser has no way to the shop', () => {
  let stage: OperatorStage;
  let shop: PracticeShop;
  let owner: TeamBrowser;
  let noor: string;
  let ben: TeamBrowser;
  /** The shop's paths that were asked for. */
  const asked: string[] = [];
  const browsers: TeamBrowser[] = [];
  const browser = () => {
    const made = new TeamBrowser(shop);
    browsers.push(made);
    return made;
  };
  const joins = async (agent: string) => {
    const made = browser();
    await made.joins(owner, agent);
    return made;
  };
  beforeEach(async () => {
    stage = await OperatorStage.open();
    shop = await openPracticeShop({ seed: 5, served: ({ url }) => void asked.push(new URL(url).pathname) });
    await shop.access({ appKey: theApp.appKey, appSecret: theApp.appSecret });
    owner = browser();
    await owner.connect();
    [noor = ''] = Object.keys((await owner.worker.db.shop.get('shop'))?.shop.agents ?? {});
    for (const agent of ['ben', 'cho'])
      await owner.worker.run(`add ${agent}`, { do: 'addAgent', agent, nickname: agent, capacity: 5 });
    await owner.done({ do: 'foundTeam', code: teamLineOf(stage.code) });
    await owner.live();
    await expect.poll(() => owner.worker.team.has('collect'), soon).toBe(true);
    ben = await joins('ben');
    asked.length = 0;
  }, 30_000);
  afterEach(async () => {
    for (const each of browsers.splice(0)) await each.close();
    await shop.close();
    await stage.close();
  });

  test('fills its workbench through the browser that works there, which the log then knows of too', async () => {
    const ana = await buyerWrites(shop, 'Ana', 'Where is my parcel?');
    const { id: order } = await shop.placeOrder(ana.id, 3_600_000);
    await shop.moveOrder(order, 'shipped');
    expect(ben.worker.shop.isThere).toBe(false);
    expect(await ben.ask({ ask: 'syncNow' })).toEqual({ ok: true, value: null });
    await expect.poll(() => ben.worker.db.chats.count(), soon).toBe(1);
    for (const ask of [
      { ask: 'readOrders', buyer: ana.id, anew: false },
      { ask: 'readOrder', order, anew: true },
      { ask: 'readTracking', order, anew: false },
      { ask: 'readProducts', anew: false },
      { ask: 'readVouchers', anew: false },
    ] as const)
      expect(await ben.ask(ask), ask.ask).toEqual({ ok: true, value: null });
    const { db } = ben.worker;
    expect(await db.orderDetails.get(order)).toMatchObject({ buyer: ana.id, details: { id: order } });
    expect((await db.tracking.get(order))?.steps.length).toBeGreaterThan(0);
    expect(await db.products.count()).toBeGreaterThan(0);
    expect(await db.vouchers.count()).toBeGreaterThan(0);
    await expect.poll(async () => (await owner.worker.db.orders.get(order))?.buyer, soon).toBe(ana.id);
    const [product] = await db.products.toArray();
    await ben.ask({ ask: 'readProductPicture', product: product?.id ?? '' });
    const url = (await db.products.get(product?.id ?? ''))?.image ?? '';
    expect(url).not.toBe('');
    const picture = await ben.ask({ ask: 'loadImage', url });
    expect(picture).toEqual(await owner.ask({ ask: 'loadImage', url }));
    expect(picture).toMatchObject({ ok: true, value: { type: expect.stringMatching(/^image\//) } });
  });

  test('puts a picture at the shop, which its buyer then sees', async () => {
    const ana = await buyerWrites(shop, 'Ana', 'Which colour is it?');
    await ben.ask({ ask: 'syncNow' });
    await expect.poll(() => ben.worker.db.chats.count(), soon).toBe(1);
    const uploaded = await ben.ask({ ask: 'uploadImage', name: 'p.png', type: 'image/png', base64: point });
    if (!uploaded.ok) throw new Error(wordsOf(uploaded));
    const { url, width, height } = uploaded.value as { url: string; width: number; height: number };
    const [chat] = await ben.worker.db.chats.toArray();
    const conversation = chat?.conversation ?? '';
    await ben.worker.give('claim', { do: 'claimChat', by: 'ben', conversation });
    const content = { kind: 'image', url, width, height } as const;
    const sent = {
      do: 'sendMessage',
      by: 'ben',
      conversation,
      messageId: 'm1',
      content,
      undoFor: 0,
    } as const;
    expect(await ben.worker.give('send', sent)).toMatchObject({ refusal: null });
    await expect.poll(() => owner.worker.db.outbox.count(), soon).toBeGreaterThan(0);
    expect(await ben.ask({ ask: 'trySending', conversation })).toEqual({ ok: true, value: null });
    await expect
      .poll(async () => (await shop.seenBy(ana.id)).messages.map(({ type }) => type), soon)
      .toContain('IMAGE');
  });

  test('starts a chat about an order of a buyer who never wrote', async () => {
    const { id: buyer } = await shop.addBuyer('Eve');
    const { id: order } = await shop.placeOrder(buyer, 3_600_000);
    const started = await ben.ask({ ask: 'startFromOrder', order, by: 'ben' });
    if (!started.ok) throw new Error(wordsOf(started));
    const { conversation } = started.value as { conversation: string };
    const [chat] = await ben.worker.db.chats.toArray();
    expect(chat).toMatchObject({ conversation, holder: 'ben' });
    await expect
      .poll(async () => (await owner.worker.db.conversations.get(conversation))?.buyer.id, soon)
      .toBe(buyer);
  });

  test('says of orders whether a chat may be started', async () => {
    const { id: buyer } = await shop.addBuyer('Eve');
    const { id: order } = await shop.placeOrder(buyer, 3_600_000);
    expect(await ben.worker.standings.knownForNow([order])).toMatchObject([{ state: 'checking' }]);
    expect(await ben.worker.standings.fromShop([order])).toMatchObject([{ state: 'allowed' }]);
  });

  test('costs the shop one look where two ask for the same at once', async () => {
    const cho = await joins('cho');
    asked.length = 0;
    await Promise.all([ben, cho].map((each) => each.ask({ ask: 'readVouchers', anew: true })));
    expect(asked.filter((path) => path.includes('coupon'))).toHaveLength(1);
    expect(await cho.worker.db.vouchers.toArray()).not.toEqual([]);
  });

  test('tells what the shop said no to in the shop’s words, and keeps what it has', async () => {
    await ben.ask({ ask: 'readProducts', anew: true });
    const before = await ben.worker.db.products.toArray();
    await shop.fault('rate-limit', 20);
    const here = await owner.ask({ ask: 'readProducts', anew: true });
    const there = await ben.ask({ ask: 'readProducts', anew: true });
    expect(there).toMatchObject({ ok: false, fault: { code: 'busy' } });
    expect(wordsOf(there)).toBe(wordsOf(here));
    expect(await ben.worker.db.products.toArray()).toEqual(before);
    expect(await ben.worker.db.readings.get('products')).toMatchObject({ trouble: wordsOf(there) });
  });

  test('says that the other browser does not answer where that is closed', async () => {
    await ben.ask({ ask: 'readVouchers', anew: true });
    const before = await ben.worker.db.vouchers.toArray();
    await owner.worker.team.close();
    const reply = await ben.ask({ ask: 'readVouchers', anew: true });
    expect(wordsOf(reply)).toContain('The browser that works at the shop does not answer');
    expect(await ben.worker.db.vouchers.toArray()).toEqual(before);
    expect(wordsOf(await ben.ask({ ask: 'syncNow' }))).toContain('does not answer');
    await stage.server.stop();
    await expect
      .poll(async () => wordsOf(await ben.ask({ ask: 'readVouchers', anew: true })), soon)
      .toContain('team’s server is not reached');
  });

  test('says that nobody works at the shop while that is so, and how it stands there else', async () => {
    const standing = async () => (await ben.connection())?.trouble;
    ben.worker.team.attend('a window');
    await owner.worker.db.connection.update('connection', { state: 'trouble', trouble: 'The shop is slow.' });
    ben.worker.team.attend('another window');
    await expect.poll(standing, soon).toBe('The shop is slow.');
    await ben.ask({ ask: 'syncNow' });
    await expect.poll(standing, soon).toBe('');
    await owner.worker.team.close();
    await ben.ask({ ask: 'syncNow' });
    await expect.poll(standing, { timeout: 20_000, interval: 50 }).toContain('No browser works at the shop');
    expect(await ben.connection()).toMatchObject({ kind: 'team', state: 'trouble' });
  }, 40_000);

  test('puts a video there part by part, and to no upload that was not begun there', async () => {
    const { id } = await shop.addBuyer('Ana');
    const { conversation_id: conversation } = await shop.write(id, 'How do I open it?');
    const size = 12 * 1024 * 1024;
    const film = Buffer.alloc(size);
    film.write('ftypisom', 4, 'latin1');
    const begun = await ben.ask({ ask: 'beginVideo', conversation, name: 'v.mp4', size });
    if (!begun.ok) throw new Error(wordsOf(begun));
    const { url, token, parts } = begun.value as VideoUpload;
    expect(parts).toHaveLength(2);
    const replies: unknown[] = [];
    let at = 0;
    for (const [n, length] of parts.entries()) {
      const base64 = film.subarray(at, at + length).toString('base64');
      at += length;
      replies.push(
        await ben.ask({ ask: 'sendVideoPart', url, token, number: n + 1, type: 'video/mp4', base64 }),
      );
    }
    expect(replies).toEqual([
      { ok: true, value: { vid: '' } },
      { ok: true, value: { vid: expect.stringMatching(/./) } },
    ]);
    const forged = {
      ask: 'sendVideoPart',
      url,
      token: 'x',
      number: 1,
      type: 'video/mp4',
      base64: '',
    } as const;
    expect(await ben.ask(forged)).toMatchObject({ ok: false, fault: { code: 'refused' } });
  }, 30_000);

  test('asks for the platform’s own figures, too', async () => {
    const work = { do: 'readPerformance', from: '2026-03-01', before: '2026-03-08' };
    const here = await owner.house(work);
    expect(here).toMatchObject({ ok: true });
    expect(await ben.house(work, 'ben')).toEqual(here);
  });

  test('goes on by itself where the pass it came with runs out', async () => {
    const until = Date.now() + 4_000;
    await ben.holdPass(stage.passFor('ben', await ben.publicKey(), until));
    await ben.die();
    await expect
      .poll(async () => (await ben.worker.db.team.get('team'))?.passUntil, soon)
      .toBeGreaterThan(until + 86_400_000);
    const states = new Set<string | undefined>();
    const standing = async () => (await ben.worker.db.teamStanding.get('standing'))?.standing.state;
    await expect
      .poll(
        async () => {
          states.add(await standing());
          return states.has('cutOff') && (await standing()) === 'live';
        },
        { timeout: 20_000, interval: 20 },
      )
      .toBe(true);
    expect(states.has('refused')).toBe(false);
    expect(await ben.ask({ ask: 'readVouchers', anew: true })).toEqual({ ok: true, value: null });
  }, 40_000);

  test('is answered nothing once its agent is disabled', async () => {
    await owner.worker.run('go', { do: 'disableAgent', agent: 'ben', by: noor });
    const reply = await ben.ask({ ask: 'readProducts', anew: true });
    expect(wordsOf(reply)).toBe('You do not work in this shop any more.');
    expect(await ben.worker.db.products.count()).toBe(0);
  });

  test('lets its browser ask for a new pass before the old one ends, unless its agent is disabled', async () => {
    const team = () => ben.worker.db.team.get('team');
    const old = (await team())?.passUntil ?? 0;
    const cho = await joins('cho');
    const choUntil = (await cho.worker.db.team.get('team'))?.passUntil;
    await owner.worker.run('go', { do: 'disableAgent', agent: 'cho', by: noor });
    await ben.holdPass(stage.passFor('ben', await ben.publicKey(), Date.now() + 5 * 86_400_000));
    await cho.holdPass(stage.passFor('cho', await cho.publicKey(), Date.now() + 5 * 86_400_000));
    await ben.die();
    await expect.poll(async () => (await team())?.passUntil, soon).toBeGreaterThanOrEqual(old);
    await ben.die();
    await ben.live();
    expect(await ben.ask({ ask: 'readProducts', anew: true })).toEqual({ ok: true, value: null });
    await cho.die();
    await cho.live();
    const pass = stage.passFor('cho', await cho.publicKey(), Date.now() + 86_400_000);
    await expect(cho.worker.team.ask<'renewPass'>({ ask: 'renewPass', pass })).rejects.toThrow(
      'Only somebody who works in this shop',
    );
    // Nor does anybody get one for somebody else, or by a pass that nobody here signed.
    await expect(ben.worker.team.ask<'renewPass'>({ ask: 'renewPass', pass })).rejects.toThrow(
      'not made by this team',
    );
    const body = pass.replace(/\.[^.]*$/, '');
    await expect(
      ben.worker.team.ask<'renewPass'>({ ask: 'renewPass', pass: `${body}.AAAA` }),
    ).rejects.toThrow('not made by this team');
    expect((await cho.worker.db.team.get('team'))?.passUntil).toBeLessThan(choUntil ?? 0);
  });
});
