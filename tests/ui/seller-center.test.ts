import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageAsk } from '../../core/protocol/page-ask.ts';
import { askFromPage, watchUnread } from '../../core/protocol/page-client.ts';
import { keepSellerCenter } from '../../entrypoints/seller-center.content/seller-center.ts';
import { fixture, fixtureOrders } from '../support/seller-center.ts';
import { watchClosedRoots } from './closed-roots.ts';

vi.mock('../../core/protocol/page-client.ts', () => ({ askFromPage: vi.fn(), watchUnread: vi.fn() }));

class SeesNothing {
  observe() {}
  unobserve() {}
  disconnect() {}
}

const roots = watchClosedRoots();
let life: AbortController;

/** The guard as a worker would answer it: it minds one word. */
const guard = (text: string) => {
  const start = text.indexOf('WhatsApp');
  const findings = start < 0 ? [] : [{ category: 'contact', verdict: 'stop', start, end: start + 8 }];
  return { verdict: findings.length > 0 ? 'stop' : 'pass', findings };
};

function answer(question: PageAsk): unknown {
  if (question.page === 'guard') return { value: guard(question.text) };
  if (question.page !== 'orders' && question.page !== 'ordersFromShop') return { value: null };
  const say = (order: string) =>
    order === fixtureOrders[3]
      ? { order, state: 'refused', why: 'Order is 73 days old and has no open return' }
      : { order, state: 'allowed', why: '' };
  return { value: question.orders.map(say) };
}

function show(path: string, name: string): void {
  history.replaceState(null, '', path);
  const page = new DOMParser().parseFromString(fixture(name), 'text/html');
  document.querySelector('#root')?.remove();
  document.body.prepend(...page.body.childNodes);
}

const hosts = () => [...document.querySelectorAll('[data-sidedesk]')];
const inside = (selector: string) =>
  hosts().flatMap((host) => [...(roots.get(host)?.querySelectorAll(selector) ?? [])]);
const buttons = () =>
  inside('button').map((button) => {
    const why = (button.getRootNode() as ShadowRoot).querySelector('#why')?.textContent;
    return `${button.getAttribute('aria-label')} ${button.getAttribute('aria-disabled')} ${why}`;
  });
const asked = (page: PageAsk['page']) =>
  vi.mocked(askFromPage).mock.calls.flatMap(([question]) => (question.page === page ? [question] : []));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', SeesNothing);
  document.elementsFromPoint = () => [];
  HTMLElement.prototype.showPopover = () => {};
  document.body.replaceChildren();
  life = new AbortController();
  vi.mocked(askFromPage)
    .mockReset()
    .mockImplementation(async (question) => answer(question) as never);
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

test('each order has a button with what the desk says of it', async () => {
  show('/order?tab=all', 'orders-pulse-table');
  keepSellerCenter(life.signal);
  expect(buttons()[0]).toBe('Chat with buyer true Checking whether a chat can be started');
  await vi.advanceTimersByTimeAsync(500);
  expect(buttons()).toEqual([
    'Chat with buyer false ',
    'Chat with buyer false ',
    'Chat with buyer false ',
    'Chat with buyer true Order is 73 days old and has no open return',
    'Customer messages false ',
  ]);
});

test('no button holds anything the page could read, and none opens by what the page does', async () => {
  show('/order', 'orders-pulse-table');
  keepSellerCenter(life.signal);
  await vi.advanceTimersByTimeAsync(500);
  for (const host of hosts()) {
    expect(host.shadowRoot).toBeNull();
    expect(host.textContent).toBe('');
    (host as HTMLElement).click();
  }
  for (const button of inside('button')) (button as HTMLButtonElement).click();
  expect(asked('openDesk')).toEqual([]);
});

test('the count of unread chats is said and shown, and 0 is not', async () => {
  show('/homepage', 'homepage');
  keepSellerCenter(life.signal);
  const tell = vi.mocked(watchUnread).mock.lastCall?.[0];
  tell?.(6);
  expect(buttons()).toEqual(['Customer messages false 6 unread']);
  expect(inside('.count').map(({ textContent }) => textContent)).toEqual(['6']);
  tell?.(120);
  expect(inside('.count').map(({ textContent }) => textContent)).toEqual(['99+']);
  tell?.(0);
  expect(buttons()).toEqual(['Customer messages false ']);
  expect(inside('.count')).toEqual([]);
});

test('moves within the page bring and take the buttons, and copies of them go', async () => {
  show('/homepage', 'homepage');
  keepSellerCenter(life.signal);
  expect(buttons()).toHaveLength(1);
  show('/order', 'orders-arco');
  await vi.advanceTimersByTimeAsync(500);
  expect(buttons()).toHaveLength(5);
  const row = document.querySelector('tbody tr');
  row?.after(row.cloneNode(true));
  await vi.advanceTimersByTimeAsync(500);
  expect(hosts()).toHaveLength(5);
  show(`/order/detail?order_no=${fixtureOrders[0]}`, 'order-detail');
  await vi.advanceTimersByTimeAsync(500);
  expect(buttons()).toHaveLength(2);
  show('/account/login', 'homepage');
  await vi.advanceTimersByTimeAsync(500);
  expect(hosts()).toEqual([]);
});

test('a link that comes to stand for another order gets another button', async () => {
  show('/order', 'orders-pulse-table');
  keepSellerCenter(life.signal);
  await vi.advanceTimersByTimeAsync(500);
  const [first] = document.querySelectorAll('td > a');
  first?.setAttribute('href', `/order/detail?order_no=${fixtureOrders[3]}`);
  document.querySelectorAll('tbody tr')[3]?.remove();
  await vi.advanceTimersByTimeAsync(500);
  expect(first?.nextElementSibling).toBe(hosts()[0]);
  expect(buttons()[0]).toBe('Chat with buyer true Order is 73 days old and has no open return');
});

test('a list of which nothing can be read shows nothing, and is told once', async () => {
  show('/order', 'orders-broken');
  keepSellerCenter(life.signal);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(buttons()).toHaveLength(1);
  show('/order?tab=shipped', 'orders-broken');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked('unreadable')).toEqual([{ page: 'unreadable', what: 'orderList', host: location.host }]);
});

test('an empty list is no trouble', async () => {
  show('/order', 'orders-empty');
  keepSellerCenter(life.signal);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked('unreadable')).toEqual([]);
});

test('a reply to a review is checked once its writer rests, and the words at fault are quoted', async () => {
  show('/product/review', 'reviews');
  keepSellerCenter(life.signal);
  const box = document.querySelector<HTMLTextAreaElement>('.reply textarea');
  const write = (text: string) => {
    if (box) box.value = text;
    box?.dispatchEvent(new Event('input', { bubbles: true }));
  };
  write('Ask');
  await vi.advanceTimersByTimeAsync(500);
  write('Ask me on WhatsApp');
  await vi.advanceTimersByTimeAsync(599);
  expect(asked('guard')).toEqual([]);
  await vi.advanceTimersByTimeAsync(10);
  expect(asked('guard')).toEqual([{ page: 'guard', text: 'Ask me on WhatsApp' }]);
  expect(inside('[role="status"]').map(({ textContent }) => textContent)).toEqual([
    'Against the guidelines.“WhatsApp” takes the buyer off TikTok Shop. Guideline: contact off the platform.',
  ]);
  write('Thank you');
  await vi.advanceTimersByTimeAsync(700);
  expect(inside('[role="status"]').map(({ textContent }) => textContent)).toEqual(['']);
  show('/product/review?page=2', 'reviews');
  await vi.advanceTimersByTimeAsync(500);
  expect(inside('[role="status"]')).toEqual([]);
});

test('what is typed into a search, or on any other page, is not looked at', async () => {
  show('/product/review', 'reviews');
  keepSellerCenter(life.signal);
  const type = async (selector: string) => {
    const box = document.querySelector<HTMLTextAreaElement>(selector);
    if (box) box.value = 'WhatsApp';
    box?.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.advanceTimersByTimeAsync(1_000);
  };
  await type('[role="search"] textarea');
  history.replaceState(null, '', '/order');
  await type('.reply textarea');
  expect(asked('guard')).toEqual([]);
});

test('the end takes everything along', async () => {
  const before = document.documentElement.outerHTML;
  show('/order', 'orders-pulse-table');
  const page = document.body.innerHTML;
  keepSellerCenter(life.signal);
  await vi.advanceTimersByTimeAsync(500);
  expect(document.body.innerHTML).not.toBe(page);
  life.abort();
  expect(document.body.innerHTML).toBe(page);
  show('/order', 'orders-arco');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(hosts()).toEqual([]);
  expect(before).not.toContain('data-sidedesk');
});
