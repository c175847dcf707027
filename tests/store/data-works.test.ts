import { expect, test } from 'vitest';
import type { Reply } from '../../core/protocol/ask.ts';
import { exportBuyer, exportDesk } from '../../core/store/queries/export-desk.ts';
import { findBuyers } from '../../core/store/queries/find-buyers.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import type { HouseTools } from '../../entrypoints/background/house-tools.ts';
import { answerHouse } from '../../entrypoints/late-house/answer-house.ts';
import { type DeskInMemory, deskWith } from '../support/desk-in-memory.ts';
import { arrive, saying, shopMessage } from '../support/shop-messages.ts';

const DAY = 86_400_000;
const start = Date.UTC(2026, 2, 3, 9);
const work = { progress: () => undefined, stopped: () => false };

interface Stage {
  readonly desk: DeskInMemory;
  readonly ask: (by: string, what: { readonly do: string } & Record<string, unknown>) => Promise<Reply>;
  now: number;
}

/** A shop of an owner, `ana`, and an agent, `ben`; the worker's part is played by what it lends. */
async function stage(): Promise<Stage> {
  const desk = await deskWith('ana', 'ben');
  const alone = (task: () => Promise<void>) => desk.engine.alone(task);
  const here: Stage = {
    desk,
    now: start,
    ask: (by, what) => answerHouse(tools as HouseTools, by, what),
  };
  const tools: Partial<HouseTools> = {
    db: desk.db,
    now: () => here.now,
    shop: () => shopNow(desk.db),
    run: (command) => desk.run(here.now, command),
    alone,
    still: alone,
    changed: () => undefined,
  };
  return here;
}

test('erasing is for those who set up the shop, ends an open chat, and waits for what is on its way', async () => {
  const { desk, ask } = await stage();
  await desk.given(start, arrive('b1', shopMessage(1, start)));
  expect(await ask('ben', { do: 'eraseBuyer', buyer: 'b1' })).toMatchObject({
    refusal: { code: 'NotAllowed' },
  });
  expect(await desk.db.conversations.get('b1')).toBeDefined();
  await desk.given(start, {
    ...{ do: 'sendMessage', by: 'ana', conversation: 'b1', messageId: 'own' },
    content: saying('Yes.') as never,
  } as never);
  await desk.db.outbox.where('kind').equals('send').modify({ attemptedAt: start });
  expect(await ask('ana', { do: 'eraseBuyer', buyer: 'b1' })).toMatchObject({ fault: { code: 'Busy' } });
  await desk.db.outbox.where('kind').equals('send').modify({ attemptedAt: null });
  expect(await ask('ana', { do: 'eraseBuyer', buyer: 'b1' })).toEqual({ ok: true, value: null });
  expect(JSON.stringify(await desk.everything())).not.toMatch(/"b1|Line 1|Yes\./);
  expect(await desk.db.outbox.where('kind').equals('send').count()).toBe(0);
  expect(await ask('ana', { do: 'eraseBuyer', buyer: 'b1' })).toMatchObject({
    fault: { code: 'BuyerUnknown' },
  });
  expect(await desk.db.dataLog.toArray()).toMatchObject([{ by: 'ana', what: 'erased', count: 1 }]);
});

test('chats that were kept long enough go when that is set and later by themselves, each look one line of the log', async () => {
  const here = await stage();
  const { desk, ask } = here;
  for (const n of [1, 2, 3]) {
    await desk.given(start + n, arrive(`b${n}`, shopMessage(n, start + n)));
    await desk.given(start + n, { do: 'endChat', by: 'ana', conversation: `b${n}` });
  }
  here.now = start + 200 * DAY;
  await desk.given(here.now, arrive('b3', shopMessage(9, here.now)));
  expect(await ask('ben', { do: 'setKeep', months: 3 })).toMatchObject({ refusal: { code: 'NotAllowed' } });
  expect(await ask('ana', { do: 'setKeep', months: 5 })).toMatchObject({ fault: { code: 'NotUnderstood' } });
  expect(await ask('', { do: 'sweep' })).toEqual({ ok: true, value: null });
  expect(await desk.db.chats.count()).toBe(4);
  await ask('ana', { do: 'setKeep', months: 3 });
  await expect.poll(() => desk.db.chats.count()).toBe(2);
  await expect
    .poll(async () => (await desk.db.upkeep.get('upkeep'))?.nextSweepAt)
    .toBeGreaterThan(Date.now() + DAY / 2);
  here.now += DAY;
  await desk.given(here.now, { do: 'endChat', by: 'ana', conversation: 'b3' });
  await ask('', { do: 'sweep' });
  expect((await desk.db.chats.toArray()).map(({ id }) => id)).toEqual(['b3#2']);
  expect((await desk.db.dataLog.toArray()).map(({ what, count }) => [what, count])).toEqual([
    ['keepSet', 3],
    ['swept', 2],
    ['swept', 1],
  ]);
});

test('a restore that this life of the worker knows nothing of says so', async () => {
  const { ask } = await stage();
  for (const what of ['takeBackup', 'endRestore', 'restoreState'])
    expect(
      await ask('ana', { do: what, id: 'lost', ...(what === 'takeBackup' ? { lines: [] } : {}) }),
    ).toMatchObject({
      fault: { code: 'RestoreGone' },
    });
  expect(await ask('ben', { do: 'beginRestore', id: 'x', first: '{}' })).toMatchObject({
    refusal: { code: 'NotAllowed' },
  });
});

test('a backup never takes the place of a log that a team shares', async () => {
  const { desk, ask } = await stage();
  await desk.db.team.put({ key: 'team', url: 'wss://team.example', shop: 'Shop', agent: 'ana', joinedAt: 0 });
  expect(await ask('ana', { do: 'beginRestore', id: 'x', first: '{}' })).toMatchObject({
    refusal: { code: 'NotAllowed', words: expect.stringContaining('Leave the team') },
  });
});

test('a buyer is found by name and by order, and given whole: one alone, and all in a file that is JSON', async () => {
  const { desk } = await stage();
  await desk.given(start, arrive('putri', shopMessage(1, start)), arrive('sam', shopMessage(2, start)));
  const order = {
    id: '5761',
    buyer: 'putri',
    currency: 'GBP',
    amount: '9.50',
    paid: true,
    createdAt: start - DAY,
  };
  await desk.given(start, { do: 'recordOrder', order });
  for (const typed of ['putri', ' 5761 '])
    expect(await findBuyers(desk.db, typed, 5)).toEqual([
      { id: 'putri', nickname: 'putri', chats: 1, orders: 1, open: true },
    ]);
  expect(await findBuyers(desk.db, 'nobody', 5)).toEqual([]);
  const one = JSON.parse(await exportBuyer(desk.db, 'putri', start));
  expect(one.buyer).toMatchObject({ nickname: 'putri', orders: [{ id: '5761', amount: '9.50' }] });
  expect(one.buyer.conversations[0].chats[0].lines).toContainEqual(
    expect.objectContaining({ by: 'buyer', content: saying('Line 1') }),
  );
  await desk.db.secrets.put({
    key: 'tokens',
    iv: new Uint8Array(12),
    sealed: new TextEncoder().encode('tell nobody').buffer,
  });
  let text = '';
  for await (const piece of exportDesk(desk.db, start, work)) text += piece;
  const all = JSON.parse(text);
  expect(all.buyers.map(({ nickname }: { nickname: string }) => nickname)).toEqual(['putri', 'sam']);
  expect(all.shop.name).toBe('Shop');
  expect(text).not.toContain('tell nobody');
});
