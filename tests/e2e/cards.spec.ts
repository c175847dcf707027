import { buyerWho, openChat } from './chats.ts';
import { expect, test } from './fixtures.ts';

const DAY = 86_400_000;

test('cards a buyer sends are filled with what the shop knows, once the worker was asked', async ({
  desk,
  shop,
  killWorker,
}) => {
  const putri = await buyerWho(shop, 'putri.ayu', 'Hello');
  const order = await shop.placeOrder(putri, 2 * DAY);
  for (const to of ['shipped', 'outForDelivery'] as const) await shop.moveOrder(order.id, to);
  await openChat(desk, 'putri.ayu');
  await killWorker();
  await shop.writeRaw(putri, 'ORDER_CARD', JSON.stringify({ order_id: order.id }));
  await shop.writeRaw(putri, 'PRODUCT_CARD', JSON.stringify({ product_id: '1729480000000000101' }));
  await shop.writeRaw(putri, 'LOGISTICS_CARD', JSON.stringify({ order_id: order.id }));
  const log = desk.getByRole('log', { name: 'Messages' });
  await expect(log.getByRole('article').filter({ hasText: 'Linen summer dress' }).last()).toContainText(
    '£34.90',
  );
  await expect(log.getByRole('article').filter({ hasText: 'Parcel' })).toContainText('On its way');
  await expect(log.getByRole('article').filter({ hasText: 'item' }).first()).toContainText('On its way');
});

test('a card of something the shop does not know shows its number and says so', async ({ desk, shop }) => {
  const putri = await buyerWho(shop, 'putri.ayu', 'Hello');
  await shop.writeRaw(putri, 'PRODUCT_CARD', JSON.stringify({ product_id: '1729480000000000999' }));
  await openChat(desk, 'putri.ayu');
  await expect(desk.getByRole('log', { name: 'Messages' })).toContainText('Its details are not known here.');
});

test('a product’s picture is fetched when somebody asks to see it', async ({ desk, shop }) => {
  const putri = await buyerWho(shop, 'putri.ayu', 'Hello');
  await shop.writeRaw(putri, 'PRODUCT_CARD', JSON.stringify({ product_id: '1729480000000000101' }));
  await openChat(desk, 'putri.ayu');
  const log = desk.getByRole('log', { name: 'Messages' });
  await expect(log).toContainText('Linen summer dress');
  await expect(log.locator('img')).toHaveCount(0);
  await log.getByRole('button', { name: 'Show picture of Linen summer dress' }).click();
  await expect(log.locator('img')).toHaveCount(1);
});
