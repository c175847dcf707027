import { expect, test } from 'vitest';
import { highPriority } from '../../core/store/queries/high-priority.ts';
import { type DeskInMemory, deskWith } from '../support/desk-in-memory.ts';
import { arrive, shopMessage } from '../support/shop-messages.ts';

const at = Date.UTC(2026, 2, 3, 9);

async function folder(desk: DeskInMemory): Promise<readonly unknown[]> {
  return highPriority(desk.db, at);
}

async function openShop(desk: DeskInMemory, pounds: number): Promise<void> {
  const highValue = { GBP: pounds };
  await desk.given(at, { do: 'openShop', name: 'Shop', market: 'UK', zone: 'Europe/London', highValue });
}

test('the folder follows the shop’s threshold, both ways', async () => {
  const desk = await deskWith('ana');
  await desk.given(at, arrive('b1', shopMessage(1, at)), {
    do: 'recordOrder',
    order: { id: 'o1', buyer: 'b1', createdAt: at, currency: 'GBP', amount: '99.90', paid: true },
  });
  expect(await folder(desk)).toEqual([]);
  await openShop(desk, 99.9);
  expect(await folder(desk)).toEqual([{ conversation: 'b1', reasons: ['highValue'] }]);
  await openShop(desk, 100);
  expect(await folder(desk)).toEqual([]);
});

test('an order that goes over to another buyer takes its weight with it', async () => {
  const desk = await deskWith('ana');
  await openShop(desk, 50);
  const order = { id: 'o1', createdAt: at, currency: 'GBP', amount: '60', paid: true };
  await desk.given(at, arrive('b1', shopMessage(1, at)), arrive('b2', shopMessage(2, at)));
  await desk.given(at, { do: 'recordOrder', order: { ...order, buyer: 'b1' } });
  expect(await folder(desk)).toMatchObject([{ conversation: 'b1' }]);
  await desk.given(at, { do: 'recordOrder', order: { ...order, buyer: 'b2' } });
  expect(await folder(desk)).toMatchObject([{ conversation: 'b2' }]);
});

test('an engine whose desk was forgotten meanwhile asks anew when the next chat closes', async () => {
  const desk = await deskWith('ana');
  await desk.given(at, arrive('b1', shopMessage(1, at)));
  await desk.engine.alone(async () => {
    for (const table of desk.db.tables) await table.clear();
  });
  await desk.engine.settle(at + 8 * 86_400_000);
  expect(await desk.db.commits.count()).toBe(0);
});
