import { describe, expect, test } from 'vitest';
import { ChannelFault } from '../../core/engine/channel.ts';
import type { ShopFacts } from '../../core/engine/shop-facts.ts';
import { buyerOf } from '../../core/store/queries/buyer-of.ts';
import { orderDetailsOf, trackingOf } from '../../core/store/queries/shop-facts.ts';
import { readingDesk } from '../support/reading-desk.ts';
import { arrive, shopMessage } from '../support/shop-messages.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

const refused = (words: string) => async (): Promise<never> => {
  throw new ChannelFault('shopError', words);
};

describe('the orders of a buyer', () => {
  test('are read with their returns, kept, and told to the rules', async () => {
    const { shop, desk, buyer, order, reader } = await readingDesk();
    const old = await order({ ageMs: 9 * DAY });
    const recent = await order();
    await shop.control(`orders/${old}/return`, {});
    await reader.orders(buyer, false);
    const { value, reading: note } = await orderDetailsOf(desk.db, buyer);
    expect(value.map(({ id }) => id)).toEqual([recent, old]);
    expect(value[1]?.returns).toMatchObject([{ orderId: old, status: 'RETURN_OR_REFUND_REQUEST_PENDING' }]);
    expect(value[1]?.returns[0]?.reason).not.toBe('');
    expect(value.every(({ returnsTrouble }) => returnsTrouble === undefined)).toBe(true);
    expect(note).toEqual({ what: `orders ${buyer}`, at: shop.clock, trouble: '' });
    expect(await desk.db.orders.get(old)).toMatchObject({
      buyer,
      paid: true,
      returnStatus: 'RETURN_OR_REFUND_REQUEST_PENDING',
    });
    const { totals, insights } = await buyerOf(desk.db, buyer, shop.clock);
    expect(totals.orders).toBe(2);
    expect(insights.find(({ name }) => name === 'frequent')?.is).toBe('holds');
  });

  test('are not read again within a minute unless they are asked for anew', async () => {
    const { shop, buyer, order, reader, asked } = await readingDesk();
    await order();
    await reader.orders(buyer, false);
    shop.clock += MINUTE;
    await reader.orders(buyer, false);
    expect(asked('orders/search')).toBe(1);
    await reader.orders(buyer, true);
    expect(asked('orders/search')).toBe(2);
    shop.clock += MINUTE + 1;
    await reader.orders(buyer, false);
    expect(asked('orders/search')).toBe(3);
  });

  test('are read once for all who ask at once', async () => {
    const { buyer, order, reader, asked } = await readingDesk();
    await order();
    await Promise.all([reader.orders(buyer, true), reader.orders(buyer, true), reader.orders(buyer, false)]);
    expect(asked('orders/search')).toBe(1);
  });

  test('that say nothing new cost the rules nothing; what changed is told alone', async () => {
    const { shop, desk, buyer, order, recorded, reader } = await readingDesk();
    const parcel = await order({ ageMs: DAY });
    await order();
    await reader.orders(buyer, true);
    const commits = await desk.db.commits.count();
    recorded.length = 0;
    await reader.orders(buyer, true);
    expect(recorded).toEqual([]);
    expect(await desk.db.commits.count()).toBe(commits);
    await shop.control(`orders/${parcel}/advance`, { to: 'delivered' });
    await reader.orders(buyer, true);
    expect(recorded).toMatchObject([{ do: 'recordOrder', order: { id: parcel, status: 'DELIVERED' } }]);
  });

  test('that the shop no longer has are forgotten, with what was read of them; others’ stay', async () => {
    const { shop, desk, buyer, order, facts, reader } = await readingDesk();
    const kept = await order();
    const gone = await order();
    const { id: other } = await shop.buyer('Lia');
    const { id: others } = await shop.control<{ id: string }>('orders', { buyerId: other });
    await reader.orders(buyer, true);
    await reader.orders(other, true);
    await reader.tracking(gone, true);
    const { ordersOf } = shop.channel;
    Object.assign(facts, {
      ordersOf: async (...ask: Parameters<ShopFacts['ordersOf']>) => {
        const page = await ordersOf(...ask);
        return { ...page, items: page.items.filter(({ id }) => id !== gone) };
      },
    });
    await reader.orders(buyer, true);
    expect((await desk.db.orderDetails.toCollection().primaryKeys()).sort()).toEqual([kept, others].sort());
    expect(await trackingOf(desk.db, gone)).toBeNull();
  });

  test('of another buyer are not put on this one’s page', async () => {
    const { shop, desk, buyer, order, facts, reader } = await readingDesk();
    await order();
    const { id: other } = await shop.buyer('Lia');
    await shop.control('orders', { buyerId: other });
    const { ordersOf } = shop.channel;
    Object.assign(facts, { ordersOf: (_buyer: string, token: string) => ordersOf(other, token) });
    await reader.orders(buyer, true);
    expect(await desk.db.orderDetails.count()).toBe(0);
  });

  test('whose list breaks off stay as they were, and it is said why', async () => {
    const { shop, desk, buyer, order, facts, reader } = await readingDesk();
    await order();
    await reader.orders(buyer, true);
    const before = await orderDetailsOf(desk.db, buyer);
    shop.clock += 10 * MINUTE;
    const { ordersOf } = shop.channel;
    const broken = async (_asked: string, token: string) =>
      token === '' ? { items: [], next: '1' } : refused('The shop has a fault of its own.')();
    Object.assign(facts, { ordersOf: broken });
    await expect(reader.orders(buyer, false)).rejects.toThrow('fault of its own');
    const after = await orderDetailsOf(desk.db, buyer);
    expect(after.value).toEqual(before.value);
    expect(after.reading).toEqual({ ...before.reading, trouble: 'The shop has a fault of its own.' });
    Object.assign(facts, { ordersOf });
    await reader.orders(buyer, false);
    expect((await orderDetailsOf(desk.db, buyer)).reading).toMatchObject({ at: shop.clock, trouble: '' });
  });

  test('are shown though the app may not see returns, which stay as they were', async () => {
    const { shop, desk, buyer, order, facts, reader } = await readingDesk();
    const id = await order();
    await shop.control(`orders/${id}/return`, {});
    await reader.orders(buyer, true);
    const returnsOf = async () => {
      throw new ChannelFault('forbidden', 'The app may not see returns.');
    };
    Object.assign(facts, { returnsOf });
    await reader.orders(buyer, true);
    const [row] = (await orderDetailsOf(desk.db, buyer)).value;
    expect(row?.returnsTrouble).toBe('The app may not see returns.');
    expect(row?.returns).toHaveLength(1);
    expect(await desk.db.orders.get(id)).toMatchObject({ returnStatus: 'RETURN_OR_REFUND_REQUEST_PENDING' });
  });

  test('have the buyer’s chat sorted by what is known of them', async () => {
    const { shop, desk, buyer, order, reader } = await readingDesk();
    const id = await order();
    const card = shopMessage(1, shop.clock, { content: { kind: 'orderCard', orderId: id } });
    await desk.given(shop.clock, arrive(buyer, card));
    await shop.control(`orders/${id}/return`, {});
    await reader.orders(buyer, false);
    const chat = (await desk.db.conversations.get(buyer))?.latest;
    expect(chat).toMatchObject({ category: 'aftersales', orders: [id] });
  });

  test('whose list never ends are given up', async () => {
    const { desk, buyer, facts, reader } = await readingDesk();
    let page = 0;
    const ordersOf = async () => {
      page += 1;
      return { items: [], next: String(page) };
    };
    Object.assign(facts, { ordersOf });
    await expect(reader.orders(buyer, true)).rejects.toThrow('does not come to an end');
    expect((await orderDetailsOf(desk.db, buyer)).reading).toMatchObject({ at: 0 });
  });
});

describe('one order', () => {
  test('is read by its id, whoever’s it is, and is then theirs', async () => {
    const { desk, buyer, order, reader } = await readingDesk();
    const id = await order();
    await reader.order(id, false);
    expect((await orderDetailsOf(desk.db, buyer)).value.map((row) => row.id)).toEqual([id]);
    expect(await desk.db.orders.get(id)).toMatchObject({ buyer });
  });

  test('that the shop does not have is said to be unknown', async () => {
    const { reader } = await readingDesk();
    await expect(reader.order('123', false)).rejects.toThrow('no such order');
  });

  test('is tracked; what it leaves out of a package under way is asked for', async () => {
    const { shop, desk, order, facts, reader, asked } = await readingDesk();
    const id = await order({ ageMs: 3 * DAY });
    await reader.order(id, true);
    await reader.tracking(id, false);
    expect(asked('/packages/')).toBe(0);
    const steps = (await trackingOf(desk.db, id))?.steps ?? [];
    expect(steps.length).toBeGreaterThan(1);
    expect(steps).toEqual([...steps].sort((a, b) => b.at - a.at));
    const { orders } = shop.channel;
    const silent = async (ids: readonly string[]) =>
      (await orders(ids)).map((each) => ({
        ...each,
        packages: each.packages.map(({ id: parcel }) => ({
          id: parcel,
          trackingNumber: '',
          carrier: '',
          status: '',
        })),
      }));
    Object.assign(facts, { orders: silent });
    await reader.order(id, true);
    await reader.tracking(id, true);
    const [parcel] = (await desk.db.orderDetails.get(id))?.details.packages ?? [];
    expect(parcel).toMatchObject({ carrier: 'Practice Post' });
    expect(parcel?.status).not.toBe('');
  });
});

test('a worker that dies at any write leaves rows and their note whole, and the next look mends all', async () => {
  for (let n = 0; n < 8; n += 1) {
    const { shop, desk, buyer, order, readerOf } = await readingDesk();
    const id = await order();
    await shop.control(`orders/${id}/return`, {});
    let left = n;
    const dying = () => {
      left -= 1;
      if (left < 0) throw new Error('The worker is dead.');
    };
    const tables = [desk.db.orderDetails, desk.db.readings, desk.db.orders, desk.db.receipts];
    for (const table of tables) {
      table.hook('creating', dying);
      table.hook('updating', dying);
    }
    await readerOf(desk)
      .orders(buyer, true)
      .catch(() => undefined);
    desk.reopen();
    const { value, reading: note } = await orderDetailsOf(desk.db, buyer);
    expect(note !== null && note.trouble === '').toBe(value.length > 0);
    await readerOf(desk).orders(buyer, true);
    expect((await orderDetailsOf(desk.db, buyer)).value).toHaveLength(1);
    expect(await desk.db.orders.get(id)).toMatchObject({ returnStatus: 'RETURN_OR_REFUND_REQUEST_PENDING' });
  }
});
