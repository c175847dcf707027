import { describe, expect, test } from 'vitest';
import { ChannelFault, type ChannelFaultKind } from '../../core/engine/channel.ts';
import { DexieOutbox } from '../../core/store/dexie-outbox.ts';
import type { FactReader } from '../../entrypoints/background/late-shop-facts.ts';
import { OrderLookups } from '../../entrypoints/late-shop-work/order-lookups.ts';
import { deskWith } from '../support/desk-in-memory.ts';
import { arrive, shopMessage } from '../support/shop-messages.ts';

const at = Date.UTC(2026, 2, 3, 9);

/** A desk with look-ups whose reader only notes what it is asked, and fails as it is told. */
async function looking() {
  const desk = await deskWith('ana');
  const world = { now: at, spare: true, looks: [] as string[], fault: null as ChannelFaultKind | null };
  const look = async (what: string) => {
    world.looks.push(what);
    if (world.fault) throw new ChannelFault(world.fault, 'No.');
  };
  const reader = {
    orders: (buyer: string) => look(`all of ${buyer}`),
    order: (id: string) => look(id),
  } as unknown as FactReader;
  const lookups = new OrderLookups({
    db: desk.db,
    outbox: new DexieOutbox(desk.db),
    reader,
    now: () => world.now,
    spare: async () => world.spare,
  });
  const left = () => desk.db.outbox.where('kind').equals('look').count();
  return { desk, world, lookups, left };
}

const card = (n: number, orderId: string) =>
  shopMessage(n, at + n, { content: { kind: 'orderCard', orderId } });

describe('looking up orders', () => {
  test('is done once for each chat that opens and each order that comes up, the last chat first', async () => {
    const { desk, world, lookups, left } = await looking();
    await desk.given(
      at,
      arrive('b1', shopMessage(1, at), card(2, 'o2'), card(3, 'o2')),
      arrive('b2', card(4, 'o4')),
    );
    await lookups.drain();
    expect(world.looks).toEqual(['all of b2', 'all of b1', 'o4', 'o2']);
    expect(await left()).toBe(0);
    await lookups.drain();
    expect(world.looks).toHaveLength(4);
    await desk.given(at, arrive('b1', shopMessage(5, at + 5)));
    await lookups.drain();
    expect(world.looks).toHaveLength(4);
  });

  test('is left out for a chat that is over', async () => {
    const { desk, world, lookups, left } = await looking();
    await desk.given(at, arrive('b1', shopMessage(1, at)));
    await desk.given(at, { do: 'endChat', by: 'ana', conversation: 'b1' });
    await lookups.drain();
    expect(world.looks).toEqual([]);
    expect(await left()).toBe(0);
  });

  test('waits while there is no quota to spare, over the worker’s death', async () => {
    const { desk, world, lookups } = await looking();
    await desk.given(at, arrive('b1', shopMessage(1, at)));
    world.spare = false;
    await lookups.drain();
    expect(world.looks).toEqual([]);
    desk.reopen();
    expect(await desk.db.outbox.where('kind').equals('look').count()).toBe(1);
  });

  test.each<[ChannelFaultKind, number]>([
    ['unreachable', 1],
    ['quota', 1],
    ['shopError', 2],
  ])('after %s asks %i times, and again half a minute later, thrice in all', async (fault, asked) => {
    const { desk, world, lookups, left } = await looking();
    await desk.given(at, arrive('b1', shopMessage(1, at)), arrive('b2', shopMessage(2, at)));
    world.fault = fault;
    await lookups.drain();
    expect(world.looks).toHaveLength(asked);
    expect(await left()).toBe(2);
    for (let n = 0; n < 6; n += 1) {
      world.now += 30_000;
      await lookups.drain();
    }
    expect(await left()).toBe(0);
    expect(world.looks).toHaveLength(6);
  });

  test('is given up where the shop refuses', async () => {
    const { desk, world, lookups, left } = await looking();
    await desk.given(at, arrive('b1', shopMessage(1, at)));
    world.fault = 'forbidden';
    await lookups.drain();
    expect(await left()).toBe(0);
  });
});
