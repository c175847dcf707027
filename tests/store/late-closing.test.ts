import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { decideSetUp } from '../../core/domain/desk/decide-set-up.ts';
import { checkOutgoing } from '../../core/domain/guard/check-outgoing.ts';
import { Engine } from '../../core/engine/engine.ts';
import { DeskDb } from '../../core/store/db.ts';
import { DexieStore } from '../../core/store/dexie-store.ts';
import { arrive, saying, shopMessage } from '../support/shop-messages.ts';
import { wholeRows } from '../support/whole-rows.ts';

const DAY = 86_400_000;
const monday = Date.UTC(2026, 2, 2, 9);

/** A desk whose chat with b1 was answered on Monday, and that knows the shop until an instant. */
async function deskKnowing(until: { at: number }) {
  const db = new DeskDb('desk', { indexedDB: new IDBFactory(), IDBKeyRange });
  let ids = 0;
  const store = new DexieStore(db);
  const engine = new Engine({
    store: () => store,
    newId: () => `id ${++ids}`,
    guard: async () => checkOutgoing,
    setUp: async () => decideSetUp,
    knownUntil: () => until.at,
  });
  await engine.run(
    'shop',
    { do: 'openShop', name: 'Shop', market: 'UK', zone: 'UTC', highValue: {} },
    monday,
  );
  await engine.run('ana', { do: 'addAgent', agent: 'ana', nickname: 'Ana', capacity: 5 }, monday);
  await engine.run('asked', arrive('b1', shopMessage(1, monday)), monday);
  const content = saying('Yes.') as never;
  await engine.run(
    'own',
    { do: 'sendMessage', by: 'ana', conversation: 'b1', messageId: 'own', content },
    monday,
  );
  const sent = { messageId: 'own', shopMessageId: 's1', sentAt: monday + 1000 };
  await engine.run('sent', { do: 'recordDelivery', conversation: 'b1', ...sent }, monday + 1000);
  return { db, engine };
}

test('a desk that wakes after a week hears the shop before it closes what fell due', async () => {
  const known = { at: monday + DAY };
  const { db, engine } = await deskKnowing(known);
  const awake = monday + 8 * DAY;
  await engine.run('present', { do: 'openDesk', agent: 'ana', desk: 'window' }, awake);
  await engine.run('news', arrive('b1', shopMessage(2, monday + 3 * DAY)), awake);
  known.at = awake;
  await engine.settle(awake);
  const chats = await wholeRows(db);
  expect(chats.map(({ chat }) => [chat.n, chat.status, chat.wait?.since])).toEqual([
    [1, 'open', monday + 3 * DAY],
  ]);
});

test('what fell due closes at its instant once the shop was heard and had nothing new', async () => {
  const known = { at: monday + DAY };
  const { db, engine } = await deskKnowing(known);
  const awake = monday + 8 * DAY;
  await engine.settle(awake);
  expect((await db.chats.get('b1#1'))?.state).toBe('open');
  known.at = awake;
  await engine.settle(awake);
  expect((await db.chats.get('b1#1'))?.closedAt).toBe(monday + 1000 + 7 * DAY);
});
