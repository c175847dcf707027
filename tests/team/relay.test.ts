import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ChannelFault } from '../../core/engine/channel.ts';
import type { AnswerRelay, RelayedQuestion } from '../../core/engine/shop-relay.ts';
import { answersOver, asksOver } from '../../core/team/relay.ts';
import { packed } from '../../core/team/relay-pieces.ts';
import { relaySubject } from '../../core/team/relay-subject.ts';
import { newShopKey, type Seal, sealOf } from '../../core/team/seal.ts';
import type { TeamLine } from '../../core/team/team-line.ts';
import { CuttableLine } from '../support/nats/cuttable-line.ts';
import { OperatorStage } from '../support/nats/operator-stage.ts';
import { shopOf, skipped, TeamStage } from '../support/nats/team-stage.ts';

const MEGABYTE = 1024 * 1024;
const none = new Uint8Array();
/** Bytes of which no two stretches are alike. */
function manyBytes(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) bytes[at] = (at * 31 + (at >> 8) * 17 + (at >> 16)) & 255;
  return bytes;
}

describe.skipIf(skipped)('a question through the team', () => {
  let stage: TeamStage;
  let seal: Seal;
  let owner: TeamLine;
  let ann: TeamLine;
  const ends: (() => void)[] = [];
  beforeAll(async () => {
    stage = await TeamStage.open([shopOf('shop', ['ann', 'bob'])]);
    seal = await sealOf(newShopKey());
    owner = await stage.line('owner', seal);
    ann = await stage.line('ann', seal);
  });
  afterEach(() => {
    for (const end of ends.splice(0)) end();
  });
  afterAll(() => stage.close());

  /** What was asked of whoever listens, and by whom. */
  const heard: { author: string; question: RelayedQuestion; bytes: number }[] = [];
  beforeEach(() => void heard.splice(0));
  async function answering(answer: AnswerRelay, may = () => true, line = owner): Promise<void> {
    const told: AnswerRelay = (author, question, bytes) => {
      heard.push({ author, question, bytes: bytes.length });
      return answer(author, question, bytes);
    };
    ends.push(answersOver(line, 'shop', may, told));
    await line.nc.flush();
  }
  const spare: AnswerRelay = async () => ({ value: true, bytes: none });
  const refusedWith = (asked: Promise<unknown>) =>
    asked.then(
      () => 'answered',
      (fault: unknown) => (fault instanceof ChannelFault ? fault : String(fault)),
    );

  test('comes with its author’s name to whoever works at the shop, and its answer back', async () => {
    await answering(spare);
    expect(await asksOver(ann)<'spare'>({ ask: 'spare' })).toEqual({ value: true, bytes: none });
    expect(heard).toEqual([{ author: 'ann', question: { ask: 'spare' }, bytes: 0 }]);
  });

  test('is carried whole where it or its answer is longer than a message may be', async () => {
    const [picture, other] = [manyBytes(3 * MEGABYTE + 7), manyBytes(2 * MEGABYTE)];
    await answering(async (_author, question, bytes) => {
      expect(bytes.length === 0 || Buffer.compare(bytes, picture) === 0).toBe(true);
      return question.ask === 'picture'
        ? { value: { type: 'image/png' }, bytes: other }
        : { value: { url: 'https://shop/1', width: 4, height: 3 }, bytes: none };
    });
    const ask = asksOver(ann);
    const { value } = await ask<'uploadImage'>({ ask: 'uploadImage', type: 'image/png' }, picture);
    expect(value).toEqual({ url: 'https://shop/1', width: 4, height: 3 });
    expect(heard[0]?.bytes).toBe(picture.length);
    const { bytes } = await ask<'picture'>({ ask: 'picture', url: 'https://shop/1' });
    expect(Buffer.compare(bytes, other)).toBe(0);
  });

  test('goes no further than its limit, either way', async () => {
    await answering(async () => ({ value: { type: 'image/png' }, bytes: new Uint8Array(13 * MEGABYTE) }));
    const ask = asksOver(ann);
    const tooLong = await refusedWith(
      ask<'uploadImage'>({ ask: 'uploadImage', type: 'image/png' }, new Uint8Array(13 * MEGABYTE)),
    );
    expect(tooLong).toMatchObject({ kind: 'refused' });
    expect(heard).toEqual([]);
    expect(await refusedWith(ask<'picture'>({ ask: 'picture', url: 'u' }))).toMatchObject({
      kind: 'refused',
    });
  });

  test('brings back what the shop refused, with its kind and words; a bug stays where it was', async () => {
    const loud = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await answering(async (_author, { ask }) => {
      if (ask === 'spare') throw new Error('a mistake of ours');
      throw new ChannelFault('quota', 'The day is used up.', { code: 45101004, retryAfterMs: 5_000 });
    });
    const ask = asksOver(ann);
    expect(await refusedWith(ask<'products'>({ ask: 'products', page: '' }))).toMatchObject({
      ...{ kind: 'quota', message: 'The day is used up.', code: 45101004, retryAfterMs: 5_000 },
    });
    const bug = await refusedWith(ask<'spare'>({ ask: 'spare' }));
    expect(bug).toMatchObject({ kind: 'shopError' });
    expect(String(bug)).not.toContain('a mistake of ours');
    expect(loud).toHaveBeenCalledOnce();
    loud.mockRestore();
  });

  test('is answered in clear words within some seconds where nobody works at the shop', async () => {
    const begun = Date.now();
    const fault = await refusedWith(asksOver(ann)<'spare'>({ ask: 'spare' }));
    expect(fault).toMatchObject({ kind: 'unreachable' });
    expect(String(fault)).toContain('The browser that works at the shop does not answer');
    expect(Date.now() - begun).toBeLessThan(4_000);
  });

  test('finds who begins to work at the shop while it is asked', async () => {
    const asked = asksOver(ann)<'spare'>({ ask: 'spare' });
    setTimeout(() => void answering(spare), 400);
    expect((await asked).value).toBe(true);
  });

  test('is answered by the one of two who has the duty', async () => {
    const second = await stage.line('owner', seal);
    const by: string[] = [];
    const says =
      (name: string): AnswerRelay =>
      async () => {
        by.push(name);
        return { value: true, bytes: none };
      };
    await answering(says('first'), () => false);
    await answering(says('second'), () => true, second);
    await asksOver(ann)<'spare'>({ ask: 'spare' });
    expect(by).toEqual(['second']);
  });

  test('cannot be asked in another’s name, nor heard or answered by an agent', async () => {
    await answering(spare);
    const errors: string[] = [];
    const bob = await stage.line('bob', seal);
    (async () => {
      for await (const said of bob.nc.status()) if (said.type === 'error') errors.push(said.error.message);
    })();
    const place = {
      author: 'ann',
      id: crypto.randomUUID(),
      word: { kind: 'piece', n: 0, count: 1 },
    } as const;
    const subject = relaySubject('shop', place);
    const forged = await seal.close(packed({ ask: 'spare' }, none), subject);
    const asked = bob.nc.request(subject, forged, { timeout: 500 }).catch((error: Error) => error.message);
    expect(await asked).toMatch(/permission/i);
    bob.nc.subscribe('ask.>', { callback: () => {} });
    bob.nc.publish('_INBOX.ann.x', 'an answer');
    await bob.nc.flush();
    await expect.poll(() => errors.length).toBeGreaterThanOrEqual(2);
    // Nor by an owner who was not asked.
    const owners: string[] = [];
    (async () => {
      for await (const said of owner.nc.status()) if (said.type === 'error') owners.push(said.error.message);
    })();
    owner.nc.publish('_INBOX.ann.x', 'an answer');
    await owner.nc.flush();
    await expect.poll(() => owners.length).toBe(1);
    expect(heard).toEqual([]);
  });

  test('is nobody’s where it is not sealed with the team’s key, or is not on the list', async () => {
    await answering(spare);
    const open: TeamLine = { ...ann, seal: null };
    expect(await refusedWith(asksOver(open)<'spare'>({ ask: 'spare' }))).toMatchObject({
      kind: 'unreachable',
    });
    const other: TeamLine = { ...ann, seal: await sealOf(newShopKey()) };
    expect(await refusedWith(asksOver(other)<'spare'>({ ask: 'spare' }))).toMatchObject({
      kind: 'unreachable',
    });
    expect(await refusedWith(asksOver(ann)({ ask: 'leaveEverything' } as never))).toMatchObject({
      kind: 'malformed',
    });
    expect(heard).toEqual([]);
  });

  test('is not believed where its answer is not of the kind that was asked for', async () => {
    await answering(async () => ({ value: 'yes' as never, bytes: none }));
    expect(await refusedWith(asksOver(ann)<'products'>({ ask: 'products', page: '' }))).toMatchObject({
      kind: 'malformed',
    });
  });

  test('ends at once where the line breaks in the middle, and can be asked again when it is mended', async () => {
    const way = await CuttableLine.to(stage.server.url);
    const over = await TeamStage.lineBy(way.url, 'bob', seal);
    let answers = 0;
    await answering(async () => {
      answers += 1;
      if (answers === 1) await new Promise(() => undefined);
      return { value: true, bytes: none };
    });
    const begun = Date.now();
    const asked = refusedWith(asksOver(over)<'spare'>({ ask: 'spare' }));
    await expect.poll(() => answers).toBe(1);
    way.cut();
    expect(await asked).toMatchObject({ kind: 'unreachable' });
    expect(Date.now() - begun).toBeLessThan(3_000);
    expect(await refusedWith(asksOver(over)<'spare'>({ ask: 'spare' }))).toMatchObject({
      kind: 'unreachable',
    });
    way.mend();
    await expect.poll(() => over.isUp(), { timeout: 10_000 }).toBe(true);
    expect((await asksOver(over)<'spare'>({ ask: 'spare' })).value).toBe(true);
    await over.close();
    await way.close();
  });

  test('does not wait for an answer that its browser can no longer give', async () => {
    let mine = true;
    await answering(
      () => new Promise(() => undefined),
      () => mine,
    );
    const asked = refusedWith(asksOver(ann)<'spare'>({ ask: 'spare' }));
    await expect.poll(() => heard.length).toBe(1);
    mine = false;
    for (const end of ends.splice(0)) end();
    await answering(spare);
    // It is told that there is nothing yet, asks again, and then somebody else says that they know nothing of it.
    expect(await asked).toMatchObject({ kind: 'unreachable' });
  }, 20_000);

  test('is put off where one asks too much at once', async () => {
    await answering(async () => {
      await new Promise((over) => setTimeout(over, 300));
      return { value: true, bytes: none };
    });
    const ask = asksOver(ann);
    const all = await Promise.all(
      Array.from({ length: 20 }, () => refusedWith(ask<'spare'>({ ask: 'spare' }))),
    );
    expect(all.filter((each) => each === 'answered')).toHaveLength(12);
    expect(all.filter((each) => each instanceof ChannelFault && each.kind === 'busy')).toHaveLength(8);
    expect(await refusedWith(ask<'spare'>({ ask: 'spare' }))).toBe('answered');
  });

  test('is answered by whoever’s pass says that they are an owner', async () => {
    const operated = await OperatorStage.open();
    try {
      const boss = await operated.line('owner', { role: 'owner' });
      const cho = await operated.line('cho');
      await answering(
        async () => ({ value: { type: 'image/png' }, bytes: manyBytes(MEGABYTE) }),
        () => true,
        boss,
      );
      const { bytes } = await asksOver(cho)<'picture'>({ ask: 'picture', url: 'u' });
      expect(bytes).toHaveLength(MEGABYTE);
    } finally {
      for (const end of ends.splice(0)) end();
      await operated.close();
    }
  });
});
