import { describe, expect, test } from 'vitest';
import { ChannelFault } from '../../core/engine/channel.ts';
import type { ShopFacts } from '../../core/engine/shop-facts.ts';
import { OrderStandings } from '../../entrypoints/late-shop-facts/order-standings.ts';
import { readingDesk } from '../support/reading-desk.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

async function standingDesk(answers: Partial<ShopFacts> = {}) {
  const desk = await readingDesk(answers);
  let spare = true;
  let connected = true;
  const { reader } = desk;
  const standings = new OrderStandings({
    db: desk.desk.db,
    now: () => desk.shop.clock,
    shop: async () => (connected ? { reader, spare: async () => spare } : null),
  });
  const spend = () => {
    spare = false;
  };
  const disconnect = () => {
    connected = false;
  };
  return { ...desk, standings, spend, disconnect };
}

describe('whether a chat may be started about an order', () => {
  test('is checking until the shop was asked, then allowed, for all of a page in one look', async () => {
    const { standings, order, asked } = await standingDesk();
    const ids = [await order(), await order({ ageMs: 59 * DAY }), await order({ ageMs: 61 * DAY })];
    expect(await standings.known(ids)).toEqual(
      ids.map((id) => ({ order: id, state: 'checking', why: 'Asking the shop about this order.' })),
    );
    expect(asked('/orders')).toBe(0);
    const answer = [
      { order: ids[0], state: 'allowed', why: '' },
      { order: ids[1], state: 'allowed', why: '' },
      { order: ids[2], state: 'refused', why: 'Order is 61 days old and has no open return.' },
    ];
    expect(await standings.fromShop(ids)).toEqual(answer);
    expect([asked('/orders'), asked('/returns')]).toEqual([1, 1]);
    expect(await standings.known(ids)).toEqual(answer);
  });

  test('is asked again of what was refused ten minutes ago, for a return may have been opened', async () => {
    const { shop, standings, order, asked } = await standingDesk();
    const old = await order({ ageMs: 61 * DAY });
    const recent = await order();
    await standings.fromShop([old, recent]);
    await shop.control(`orders/${old}/return`, {});
    shop.clock += 10 * MINUTE;
    expect(await standings.fromShop([old, recent])).toMatchObject([
      { state: 'refused' },
      { state: 'allowed' },
    ]);
    expect(asked('/orders')).toBe(1);
    expect(await standings.knownForNow([old, recent])).toMatchObject([
      { state: 'refused' },
      { state: 'allowed' },
    ]);
    shop.clock += 1;
    expect(await standings.knownForNow([old, recent])).toMatchObject([
      { state: 'checking' },
      { state: 'allowed' },
    ]);
    expect(await standings.fromShop([old, recent])).toMatchObject([
      { state: 'allowed' },
      { state: 'allowed' },
    ]);
    expect(shop.requests.at(-2)?.url).toContain(old);
    expect(shop.requests.at(-2)?.url).not.toContain(recent);
  });

  test('is refused for a blocked buyer, and for an order that the shop does not know', async () => {
    const { desk, shop, buyer, standings, order, asked } = await standingDesk();
    const id = await order();
    await desk.given(shop.clock, {
      do: 'receiveMessages',
      conversation: 'c1',
      buyer: { id: buyer, nickname: 'Mia', avatar: '' },
      canSend: true,
      messages: [],
    });
    await desk.given(shop.clock, { do: 'blockBuyer', conversation: 'c1' });
    const answer = [
      { order: id, state: 'refused', why: 'This buyer is blocked.' },
      { order: '99', state: 'refused', why: 'The shop does not know this order.' },
    ];
    expect(await standings.fromShop([id, '99'])).toEqual(answer);
    expect(await standings.fromShop([id, '99'])).toEqual(answer);
    expect(asked('/orders')).toBe(1);
    shop.clock += 10 * MINUTE + 1;
    await standings.fromShop(['99']);
    expect(asked('/orders')).toBe(2);
  });

  test('cannot be said where the shop does not answer, and why is said', async () => {
    const { standings, order } = await standingDesk({
      orders: async () => {
        throw new ChannelFault('unreachable', 'The shop did not answer.');
      },
    });
    const id = await order();
    expect(await standings.fromShop([id])).toEqual([
      { order: id, state: 'checking', why: 'The shop did not answer.' },
    ]);
  });

  test('is not asked too often, nor where the day’s requests run out, unless somebody waits; nor without a shop', async () => {
    const { standings, order, asked, spend, disconnect } = await standingDesk();
    const id = await order();
    for (let n = 0; n < 20; n += 1) await standings.fromShop([`${1000 + n}`]);
    expect(await standings.fromShop([id])).toMatchObject([
      { state: 'checking', why: expect.stringContaining('too often') },
    ]);
    expect(asked('/orders')).toBe(20);
    spend();
    expect(await standings.fromShop([id])).toMatchObject([
      { why: expect.stringContaining('nearly used up') },
    ]);
    expect(await standings.fromShop([id], true)).toMatchObject([{ state: 'allowed' }]);
    const another = await order();
    disconnect();
    expect(await standings.fromShop([another])).toEqual([
      { order: another, state: 'checking', why: 'The desk works for no shop yet.' },
    ]);
    expect(asked('/orders')).toBe(21);
  });

  test('says nothing of a buyer', async () => {
    const { standings, order, buyer } = await standingDesk();
    const said = JSON.stringify(await standings.fromShop([await order()]));
    expect(said).not.toContain(buyer);
    expect(said).not.toContain('Mia');
  });
});
