import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OrderStanding, PageAsk } from '../../core/protocol/page-ask.ts';
import { askFromPage } from '../../core/protocol/page-client.ts';
import { Standings } from '../../entrypoints/seller-center.content/standings.ts';

vi.mock('../../core/protocol/page-client.ts', () => ({ askFromPage: vi.fn() }));

const asked = () => vi.mocked(askFromPage).mock.calls.map(([question]) => question);
const standing = (order: string, state: OrderStanding['state'], why = ''): OrderStanding => ({
  order,
  state,
  why,
});

function answering(say: (order: string, page: PageAsk['page']) => OrderStanding): void {
  vi.mocked(askFromPage).mockImplementation(async (question) => {
    const { page, orders } = question as Extract<PageAsk, { page: 'orders' }>;
    return { value: orders.map((order) => say(order, page)) } as never;
  });
}

const ids = (count: number) =>
  Array.from({ length: count }, (_, n) => String(576_000_000_000_000_000n + BigInt(n)));
let life: AbortController;
let told: Map<string, OrderStanding | null>;
let standings: Standings;

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(askFromPage).mockReset();
  life = new AbortController();
  told = new Map();
  standings = new Standings((order, each) => told.set(order, each), life.signal);
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

test('the orders of a page are asked for together, at most 50 at a time, and each once', async () => {
  answering((order) => standing(order, 'allowed'));
  const orders = ids(120);
  for (let turn = 0; turn < 3; turn++) for (const order of orders) standings.want(order);
  await vi.advanceTimersByTimeAsync(100);
  for (const order of orders) standings.want(order);
  await vi.advanceTimersByTimeAsync(100);
  expect(asked().map((each) => ('orders' in each ? each.orders.length : 0))).toEqual([50, 50, 20]);
  expect(new Set(asked().map(({ page }) => page))).toEqual(new Set(['orders']));
  expect(told.size).toBe(120);
  expect(standings.of('576000000000000000')?.state).toBe('allowed');
});

test('what the desk does not allow by itself is asked of the shop next', async () => {
  const [known, unknown, late] = ids(3) as [string, string, string];
  answering((order, page) => {
    if (order === known) return standing(order, 'allowed');
    if (order === late) return standing(order, 'refused', 'too old');
    return page === 'orders' ? standing(order, 'checking') : standing(order, 'allowed');
  });
  for (const order of [known, unknown, late]) standings.want(order);
  await vi.advanceTimersByTimeAsync(100);
  expect(asked()).toEqual([
    { page: 'orders', orders: [known, unknown, late] },
    { page: 'ordersFromShop', orders: [unknown, late] },
  ]);
  expect(told.get(unknown)?.state).toBe('allowed');
  expect(told.get(late)).toEqual(standing(late, 'refused', 'too old'));
});

test('a worker that does not answer is asked again, more and more seldom, and anew when the page is looked at', async () => {
  vi.mocked(askFromPage).mockResolvedValue(null);
  standings.want('576922108843000001');
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(asked()).toHaveLength(4);
  expect(told.get('576922108843000001')).toBeNull();
  answering((order) => standing(order, 'allowed'));
  standings.refresh();
  await vi.advanceTimersByTimeAsync(0);
  expect(told.get('576922108843000001')?.state).toBe('allowed');
});

test('an order that comes later does not make one that was not answered be forgotten', async () => {
  const [first, second] = ids(2) as [string, string];
  vi.mocked(askFromPage).mockResolvedValue(null);
  standings.want(first);
  await vi.advanceTimersByTimeAsync(1_000);
  answering((order) => standing(order, 'allowed'));
  standings.want(second);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([first, second].map((order) => told.get(order)?.state)).toEqual(['allowed', 'allowed']);
});

test('a page that makes up ids without end is answered still, and its orders are not all kept', async () => {
  answering((order) => standing(order, 'allowed'));
  const orders = ids(5_000);
  for (const order of orders) standings.want(order);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(standings.of(orders.at(-1) ?? '')?.state).toBe('allowed');
  expect(orders.filter((order) => standings.of(order)).length).toBeLessThanOrEqual(2_000);
});

test('an answer that came stays shown while a later one fails', async () => {
  answering((order) => standing(order, 'allowed'));
  standings.want('576922108843000001');
  await vi.advanceTimersByTimeAsync(10);
  vi.mocked(askFromPage).mockResolvedValue(null);
  await vi.advanceTimersByTimeAsync(6 * 60_000);
  standings.want('576922108843000001');
  await vi.advanceTimersByTimeAsync(10);
  expect(told.get('576922108843000001')?.state).toBe('allowed');
});

test('nothing is asked or told after the end', async () => {
  let answer = (_: null) => {};
  vi.mocked(askFromPage).mockReturnValue(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  standings.want('576922108843000001');
  await vi.advanceTimersByTimeAsync(10);
  life.abort();
  answer(null);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(asked()).toHaveLength(1);
  expect(told.size).toBe(0);
});
