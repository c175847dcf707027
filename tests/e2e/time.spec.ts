import { buyerWho, openChat, rowOf } from './chats.ts';
import { chatsKept } from './database.ts';
import { expect, test } from './fixtures.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

test('a wait becomes due soon, then overdue, as the shop’s time goes on', async ({ desk, shop }) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  await expect(rowOf(desk, 'putri.ayu')).not.toContainText(/Due soon|Overdue/);
  await shop.advance(11 * HOUR);
  await expect(rowOf(desk, 'putri.ayu')).toContainText('Due soon');
  await shop.advance(2 * HOUR);
  await expect(rowOf(desk, 'putri.ayu')).toContainText('Overdue');
});

test('a chat closes after 7 days at the instant it fell due, though the worker was stopped then', async ({
  desk,
  shop,
  killWorker,
}) => {
  await buyerWho(shop, 'putri.ayu', 'Where is my parcel?');
  const chat = await openChat(desk, 'putri.ayu');
  await expect(desk.getByRole('log', { name: 'Messages' })).toContainText('Where is my parcel?');
  await shop.advance(8 * DAY);
  await killWorker();
  await expect(chat).toContainText('This chat is closed and cannot be written to');
  const [kept] = await chatsKept(desk, 'putri.ayu');
  expect((kept?.closedAt ?? 0) - (kept?.openedAt ?? 0)).toBe(7 * DAY);
});
