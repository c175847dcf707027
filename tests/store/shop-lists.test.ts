import { describe, expect, test } from 'vitest';
import { ChannelFault } from '../../core/engine/channel.ts';
import { liveProducts, vouchers } from '../../core/store/queries/shop-facts.ts';
import { readingDesk } from '../support/reading-desk.ts';

describe('products and vouchers', () => {
  test('are read to their end, and what vanished vanishes; pictures that are known stay', async () => {
    const { shop, desk, facts, reader, asked } = await readingDesk();
    await reader.products(false);
    const first = await liveProducts(desk.db);
    expect(first.value.length).toBeGreaterThan(10);
    expect(first.value.every(({ image }) => image === null)).toBe(true);
    const [keeps, goes] = first.value.map(({ id }) => id);
    await reader.picture(keeps ?? '');
    await reader.picture(keeps ?? '');
    expect(asked('/product/202309/')).toBe(1);
    const { products } = shop.channel;
    const inTwos = async (token: string) => {
      const all = (await products('')).items.filter(({ id }) => id !== goes);
      const from = Number(token || 0);
      return { items: all.slice(from, from + 2), next: from + 2 < all.length ? String(from + 2) : '' };
    };
    Object.assign(facts, { products: inTwos });
    await reader.products(true);
    const second = await liveProducts(desk.db);
    expect(second.value).toHaveLength(first.value.length - 1);
    expect(second.value.find(({ id }) => id === keeps)?.image).toMatch(/^https:/);
    expect(second.value.some(({ id }) => id === goes)).toBe(false);
  });

  test('whose picture is asked for has one that the shop hands out', async () => {
    const { shop, desk, reader } = await readingDesk();
    await reader.products(false);
    const [one] = (await liveProducts(desk.db)).value;
    await reader.picture(one?.id ?? '');
    const image = (await desk.db.products.get(one?.id ?? ''))?.image ?? '';
    const answer = await shop.shop.handle(new Request(image.replace('/images/', '/practice/images/')));
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    expect(await answer.text()).toContain('<svg');
  });

  test('of every kind come, those that can be sent and those that cannot', async () => {
    const { desk, reader } = await readingDesk();
    await reader.vouchers(false);
    const { value } = await vouchers(desk.db);
    expect(new Set(value.map(({ voucher }) => voucher.display))).toEqual(
      new Set(['REGULAR', 'CHAT', 'LIVE', 'CREATOR_EXCLUSIVE']),
    );
    expect(new Set(value.map(({ voucher }) => voucher.status))).toEqual(
      new Set(['ONGOING', 'EXPIRED', 'NOT_START', 'DEACTIVATED']),
    );
  });
});

describe('a desk that stops working for its shop', () => {
  test('writes nothing of a look that was under way', async () => {
    const { desk, buyer, order, reader } = await readingDesk();
    await order();
    const look = reader.orders(buyer, true).catch((error: unknown) => error);
    await reader.close();
    expect(await look).toBeInstanceOf(ChannelFault);
    expect(await desk.db.orderDetails.count()).toBe(0);
    expect(await desk.db.readings.count()).toBe(0);
  });
});
