import { expect, test } from 'vitest';
import { chatsOfBuyer } from '../../core/store/queries/chats-of-buyer.ts';
import { chatsOfConversation } from '../../core/store/queries/chats-of-conversation.ts';
import { rebuild } from '../../core/store/rebuild.ts';
import { deskWith } from '../support/desk-in-memory.ts';
import { arrive, shopMessage } from '../support/shop-messages.ts';

const at = Date.UTC(2026, 2, 3, 9);
const MINUTE = 60_000;

test('a buyer’s chats are all found whole, also those before the latest two, and after all is made anew', async () => {
  const desk = await deskWith('ana');
  for (const n of [1, 2, 3, 4]) {
    await desk.given(at + n * MINUTE, arrive('b1', shopMessage(n, at + n * MINUTE)));
    if (n < 4) await desk.given(at + n * MINUTE + 1, { do: 'endChat', by: 'ana', conversation: 'b1' });
  }
  const asked = async () => ({
    ofConversation: (await chatsOfConversation(desk.db, 'b1')).map((chat) => [
      chat.n,
      chat.status,
      chat.last?.text,
    ]),
    past: (await desk.db.pastChats.toArray()).map(({ n }) => n),
    newest: (await chatsOfBuyer(desk.db, 'b1', 3)).chats.map(({ n }) => n),
  });
  const found = await asked();
  expect(found).toEqual({
    ofConversation: [
      [1, 'closed', 'Line 1'],
      [2, 'closed', 'Line 2'],
      [3, 'closed', 'Line 3'],
      [4, 'open', 'Line 4'],
    ],
    past: [1, 2],
    newest: [4, 3, 2],
  });
  await rebuild(desk.db);
  expect(await asked()).toEqual(found);
});
