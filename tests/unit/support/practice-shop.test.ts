import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPracticeShop, type PracticeShop } from '../../support/practice-shop.ts';

const startsAt = Date.parse('2026-03-02T09:00:00Z');
let shop: PracticeShop;

beforeAll(async () => {
  shop = await openPracticeShop({ startsAt });
});

afterAll(() => shop.close());

test('the shop begins at the instant asked for and runs ahead when told to', async () => {
  const before = await shop.state();
  expect(before.now - startsAt).toBeLessThan(60_000);
  const { now } = await shop.advance(3_600_000);
  expect(now - before.now).toBeGreaterThanOrEqual(3_600_000);
});

test('what a buyer writes stands in the record', async () => {
  const { id } = await shop.addBuyer('Maya');
  const { conversation_id } = await shop.write(id, 'Where is my parcel?');
  const { conversations } = await shop.record();
  const texts = conversations
    .find((one) => one.id === conversation_id)
    ?.messages.map(({ content }) => content);
  expect(texts).toEqual([expect.stringContaining('Where is my parcel?')]);
});

test('an order can be placed, moved and returned', async () => {
  const { id } = await shop.addBuyer('Dewi');
  const order = await shop.placeOrder(id, 86_400_000);
  await shop.moveOrder(order.id, 'shipped');
  await shop.openReturn(order.id);
  const { buyers } = await shop.state();
  expect(buyers.find((buyer) => buyer.id === id)?.orders.map((one) => one.id)).toEqual([order.id]);
});

test('an unknown buyer is said, not passed over', async () => {
  await expect(shop.write('nobody', 'Hello')).rejects.toThrow(/404/);
});
