import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Channel, ChannelFault } from '../../core/engine/channel.ts';
import { StoreFault } from '../../core/store/store-fault.ts';
import type { DeskInMemory } from '../support/desk-in-memory.ts';
import { NOON, type PracticeDesk } from '../support/practice-desk.ts';
import { SendingStage } from '../support/sending-stage.ts';
import { arrive, saying, shopMessage } from '../support/shop-messages.ts';

let shop: PracticeDesk;
let desk: DeskInMemory;
let conversation: string;

let sender: SendingStage['sender'];
let write: SendingStage['write'];
let atShop: SendingStage['atShop'];

beforeEach(async () => {
  ({ shop, desk, conversation, sender, write, atShop } = await SendingStage.open());
});

describe('handing messages to the shop', () => {
  test('brings each there once, in the order they were written', async () => {
    for (const text of ['One.', 'Two.', 'Three.']) await write(text);
    expect(await sender().drain()).toBeNull();
    expect(await atShop()).toEqual(['One.', 'Two.', 'Three.']);
    expect(await desk.db.outbox.where('kind').anyOf('send', 'read').count()).toBe(0);
    expect((await desk.db.conversations.get(conversation))?.latest?.wait).toBeNull();
  });

  test('after a lost answer looks for the message before it tries again', async () => {
    await write('It left today.');
    await shop.control('faults', { kind: 'lost-answer', count: 1 });
    const next = await sender().drain();
    expect(next).toBeGreaterThan(shop.clock);
    expect(await atShop()).toEqual(['It left today.']);
    shop.clock = next ?? 0;
    await sender().drain();
    expect(await atShop()).toEqual(['It left today.']);
    expect(await desk.db.outbox.where('kind').anyOf('send', 'read').count()).toBe(0);
  });

  test('does not take an equal message of before for the one it lost', async () => {
    await write('Yes.');
    await sender().drain();
    shop.clock += 1000;
    await desk.given(shop.clock, {
      do: 'sendMessage',
      by: 'ana',
      conversation,
      messageId: 'again',
      content: saying('Yes.') as never,
    });
    await shop.control('faults', { kind: 'server-error', count: 1, on: 'sends' });
    const next = await sender().drain();
    shop.clock = next ?? 0;
    await sender().drain();
    expect(await atShop()).toEqual(['Yes.', 'Yes.']);
  });

  test('of a worker stopped between hand-over and record doubles nothing', async () => {
    await write('It left today.');
    const task = await desk.db.outbox.where('id').equals('send:own It left today.').first();
    await desk.db.outbox.update(task?.seq ?? 0, { attemptedAt: shop.clock });
    await shop.channel.send(conversation, { kind: 'text', text: 'It left today.' });
    desk.reopen();
    shop.clock = (await sender().drain()) ?? 0;
    await sender().drain();
    expect(await atShop()).toEqual(['It left today.']);
    const entry = await desk.db.entries.get('own It left today.');
    expect(entry).toMatchObject({ send: 'sent' });
  });

  test('of a worker stopped while the message was on its way waits until it must have arrived', async () => {
    await write('It left today.');
    const task = await desk.db.outbox.where('id').equals('send:own It left today.').first();
    await desk.db.outbox.update(task?.seq ?? 0, { attemptedAt: shop.clock });
    desk.reopen();
    const next = await sender().drain();
    expect(next).toBeGreaterThan(shop.clock);
    await shop.channel.send(conversation, { kind: 'text', text: 'It left today.' });
    shop.clock = next ?? 0;
    expect(await sender().drain()).toBeNull();
    expect(await atShop()).toEqual(['It left today.']);
    expect(await desk.db.outbox.where('kind').anyOf('send', 'read').count()).toBe(0);
  });

  test('sends no second time what a round of sync has found while it was looked for', async () => {
    await write('It left today.');
    await shop.control('faults', { kind: 'lost-answer', count: 1 });
    shop.clock = (await sender().drain()) ?? 0;
    const { findSent } = shop.channel;
    const found = shopMessage(2, shop.clock, { author: 'agent', content: saying('It left today.') });
    shop.channel.findSent = async (...looked) => {
      const deliveries = await findSent(...looked);
      const id = deliveries[0]?.shopMessageId ?? '';
      await desk.given(shop.clock, arrive(conversation, { ...found, id }));
      return deliveries;
    };
    await sender().drain();
    expect(await atShop()).toEqual(['It left today.']);
    expect(await desk.db.outbox.where('kind').anyOf('send', 'read').count()).toBe(0);
  });

  test('sends no picture twice whose address the shop signs anew at every read', async () => {
    const image = (url: string) => ({ kind: 'image', url, width: 1, height: 1 }) as const;
    const content = image('https://shop.invalid/1.jpg?sign=a');
    await desk.given(shop.clock, { do: 'sendMessage', by: 'ana', conversation, messageId: 'own', content });
    await shop.control('faults', { kind: 'lost-answer', count: 1 });
    shop.clock = (await sender().drain()) ?? 0;
    const [delivery] = await shop.channel.findSent(conversation, content, NOON);
    const read = shopMessage(2, NOON, {
      author: 'agent',
      content: image('https://shop.invalid/1.jpg?sign=b'),
    });
    await desk.given(shop.clock, arrive(conversation, { ...read, id: delivery?.shopMessageId ?? '' }));
    await sender().drain();
    expect(await shop.channel.findSent(conversation, content, NOON)).toHaveLength(1);
    expect(await desk.db.entries.get('own')).toMatchObject({ send: 'sent', placed: true });
  });

  test('holds up nobody’s reply for another chat’s that is slow', async () => {
    const { conversationId: other } = await shop.buyer('Budi', 'Hello?');
    await desk.given(shop.clock, arrive(other, shopMessage(3, NOON)));
    const { send } = shop.channel;
    let letGo: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    shop.channel.send = async (to, content) => {
      if (to === conversation) await slow;
      return send(to, content);
    };
    const one = sender();
    await write('Slow.');
    const first = one.drain();
    const content = saying('Quick.') as never;
    await desk.given(shop.clock, {
      do: 'sendMessage',
      by: 'ana',
      conversation: other,
      messageId: 'quick',
      content,
    });
    await one.drain();
    expect(await atShop()).toEqual(['Quick.']);
    letGo();
    await first;
    expect((await atShop()).toSorted()).toEqual(['Quick.', 'Slow.']);
  });

  test('keeps what the shop refuses, with its reason, and goes on with the next', async () => {
    await write('Nothing of it is contraband.');
    await write('After it.');
    await sender().drain();
    expect(await atShop()).toEqual(['After it.']);
    const entry = await desk.db.entries.get('own Nothing of it is contraband.');
    expect(entry).toMatchObject({ send: 'failed', why: expect.stringContaining('did not accept') });
    await desk.given(shop.clock, {
      do: 'discardMessage',
      by: 'ana',
      conversation,
      messageId: 'own Nothing of it is contraband.',
    });
    expect(await desk.db.entries.get('own Nothing of it is contraband.')).toMatchObject({
      send: 'discarded',
    });
  });

  test('waits as long as the shop asks, keeps the order, and says what is wrong', async () => {
    await write('One.');
    await write('Two.');
    await shop.control('faults', { kind: 'rate-limit', count: 1, on: 'sends' });
    const next = (await sender().drain()) ?? 0;
    expect(next).toBeGreaterThan(shop.clock);
    expect(await atShop()).toEqual([]);
    const [first] = await desk.db.outbox.where('kind').equals('send').toArray();
    expect(first?.trouble).not.toBe('');
    shop.clock = next;
    await sender().drain();
    expect(await atShop()).toEqual(['One.', 'Two.']);
  });

  test('does not send again before the shop has shown whether it has the message', async () => {
    await write('It left today.');
    await shop.control('faults', { kind: 'lost-answer' });
    shop.clock = (await sender().drain()) ?? 0;
    await shop.control('faults', { kind: 'server-error', count: 2, on: 'lists' });
    for (let tries = 0; tries < 4; tries += 1) shop.clock = (await sender().drain()) ?? shop.clock;
    expect(await atShop()).toEqual(['It left today.']);
    expect(await desk.db.outbox.where('kind').anyOf('send', 'read').count()).toBe(0);
  });

  test('finds a lost message again whose sending set the desk’s clock right', async () => {
    await write('It left today.');
    let ahead = 1_800_000;
    const send: Channel['send'] = async (...message) => {
      ahead = 0;
      await shop.channel.send(...message);
      throw new ChannelFault('unreachable', 'The shop cannot be reached.', { uncertain: true });
    };
    const hasty = sender({ ...shop.channel, send }, () => shop.clock + ahead);
    shop.clock = (await hasty.drain()) ?? 0;
    shop.clock += 3_600_000;
    await sender().drain();
    expect(await atShop()).toEqual(['It left today.']);
  });

  test('does not send again what a round with the shop settles while it is looked for', async () => {
    await write('It left today.');
    await shop.control('faults', { kind: 'lost-answer' });
    shop.clock = (await sender().drain()) ?? 0;
    const findSent: Channel['findSent'] = async (...wanted) => {
      const found = await shop.channel.findSent(...wanted);
      const { items } = await shop.channel.messages(conversation, '');
      await desk.given(shop.clock, arrive(conversation, ...items.toReversed()));
      return found;
    };
    await sender({ ...shop.channel, findSent }).drain();
    expect(await atShop()).toEqual(['It left today.']);
  });

  test('begins no other pass while a send is under way, also after the database failed in another conversation', async () => {
    const { conversationId: other } = await shop.buyer('Rahim', 'And mine?');
    await desk.given(shop.clock, arrive(other, shopMessage(2, NOON)));
    await write('Slow.');
    const content = saying('Quick.') as never;
    await desk.given(shop.clock, {
      do: 'sendMessage',
      by: 'ana',
      conversation: other,
      messageId: 'quick',
      content,
    });
    const arrived = Promise.withResolvers<void>();
    const slow = sender({
      ...shop.channel,
      send: async (to, what) => {
        if (to === other) throw new StoreFault('full', null);
        await arrived.promise;
        return shop.channel.send(to, what);
      },
    });
    const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
    const passes = [slow.drain().catch(() => null)];
    await pause();
    passes.push(slow.drain().catch(() => null));
    await pause();
    arrived.resolve();
    await Promise.all([...passes, vi.waitFor(async () => expect(await atShop()).toContain('Slow.'))]);
    await pause();
    expect((await atShop()).filter((text) => text === 'Slow.')).toEqual(['Slow.']);
  });
});
