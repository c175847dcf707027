import type { Page } from '@playwright/test';
import type { Ask, Reply } from '../../core/protocol/ask.ts';
import type { OrderDetailsRow, ProductRow, ReadingRow, VoucherRow } from '../../core/store/shop-rows.ts';
import { rowOf } from './chats.ts';
import { everythingKept } from './database.ts';
import { expect, test } from './fixtures.ts';

/** Asks the worker as the desk's own pages do, and once more where it died with the question. */
function askWorker(desk: Page, ask: Ask): Promise<Reply | undefined> {
  return desk.evaluate(async (question) => {
    const { runtime } = (
      globalThis as unknown as { browser: { runtime: { sendMessage(q: unknown): Promise<unknown> } } }
    ).browser;
    const once = () => runtime.sendMessage(question).catch(() => undefined);
    return ((await once()) ?? (await once())) as never;
  }, ask);
}

interface Kept {
  readonly orderDetails: readonly OrderDetailsRow[];
  readonly products: readonly ProductRow[];
  readonly vouchers: readonly VoucherRow[];
  readonly readings: readonly ReadingRow[];
  readonly orders: readonly { readonly id: string; readonly returnStatus: string }[];
}

const kept = async (desk: Page) => (await everythingKept(desk)) as unknown as Kept;

test('products, vouchers and a parcel’s way are read when they are asked for', async ({ desk, shop }) => {
  const { id: buyer } = await shop.addBuyer('putri.ayu');
  const { id: order } = await shop.placeOrder(buyer);
  const asks: Ask[] = [
    { ask: 'readProducts', anew: false },
    { ask: 'readVouchers', anew: false },
    { ask: 'readOrder', order, anew: false },
    { ask: 'readTracking', order, anew: false },
  ];
  for (const ask of asks) expect(await askWorker(desk, ask)).toEqual({ ok: true, value: null });
  const { products, vouchers, orderDetails } = await kept(desk);
  expect(products.length).toBeGreaterThan(0);
  expect(vouchers.length).toBeGreaterThan(0);
  expect(orderDetails.map(({ id }) => id)).toEqual([order]);
  const [product] = products;
  await askWorker(desk, { ask: 'readProductPicture', product: product?.id ?? '' });
  const image = (await kept(desk)).products.find(({ id }) => id === product?.id)?.image ?? '';
  const picture = await askWorker(desk, { ask: 'loadImage', url: image });
  expect(picture).toMatchObject({ ok: true, value: { type: 'image/svg+xml' } });
});

test('the orders of whoever opens a chat are known before anybody looks', async ({ desk, shop }) => {
  const { id: buyer } = await shop.addBuyer('putri.ayu');
  const { id: order } = await shop.placeOrder(buyer);
  await shop.write(buyer, 'The cup is broken, I want a refund');
  await expect(rowOf(desk, 'putri.ayu')).toBeVisible();
  await expect.poll(async () => (await kept(desk)).orders.map(({ id }) => id)).toContain(order);
  const { chats = [] } = await everythingKept(desk);
  expect((chats as { category: string }[]).map(({ category }) => category)).toEqual(['aftersales']);
});

test.describe('a worker that is killed between two answers of a look', () => {
  let reached: () => void = () => undefined;
  let held: Promise<void> = Promise.resolve();
  test.use({
    shopOptions: {
      served: async ({ url }) => {
        if (!url.includes('/returns/search')) return;
        reached();
        await held;
      },
    },
  });

  test('has written nothing by halves, and the next one answers', async ({ desk, shop, killWorker }) => {
    const { id: buyer } = await shop.addBuyer('putri.ayu');
    for (let n = 0; n < 5; n += 1) await shop.placeOrder(buyer);
    const between = new Promise<void>((resolve) => {
      reached = resolve;
    });
    let go: () => void = () => undefined;
    held = new Promise((resolve) => {
      go = resolve;
    });
    const looking = askWorker(desk, { ask: 'readOrders', buyer, anew: true });
    await between;
    await killWorker();
    const before = await kept(desk);
    expect([before.orderDetails, before.orders]).toEqual([[], []]);
    go();
    expect(await looking).toEqual({ ok: true, value: null });
    const { orderDetails, readings, orders } = await kept(desk);
    expect(orderDetails).toHaveLength(5);
    expect(orders).toHaveLength(5);
    expect(readings.find(({ what }) => what === `orders ${buyer}`)?.trouble).toBe('');
  });
});
