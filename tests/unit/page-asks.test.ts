import fc from 'fast-check';
import { safeParse } from 'valibot';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { askSchema } from '../../core/protocol/ask-schema.ts';
import { sellerCenterHost } from '../../core/protocol/seller-center.ts';
import type { Sender } from '../../core/protocol/sender.ts';

type Listener = (message: unknown, sender: Sender) => unknown;
const heard: Listener[] = [];
vi.mock('../../core/platform/browser.ts', () => ({
  browser: {
    runtime: {
      id: 'sidedesk',
      getURL: (path: string) => `chrome-extension://sidedesk/${path}`,
      onMessage: { addListener: (listener: Listener) => heard.push(listener) },
    },
  },
}));
const { serveAsks, servePageAsks } = await import('../../core/protocol/server.ts');

const page: Sender = {
  id: 'sidedesk',
  url: 'https://seller-us.tiktok.com/order?tab=all',
  origin: 'https://seller-us.tiktok.com',
  tab: { id: 7, windowId: 3 },
};

/** Both listeners as the worker has them; what they carried on, and what they answered. */
function worker() {
  heard.length = 0;
  const own = vi.fn(async () => ({ ok: true, value: 'own' }) as const);
  const pages = vi.fn(async () => ({ ok: true, value: 'page' }) as const);
  serveAsks(own);
  servePageAsks(pages);
  const says = async (message: unknown, sender: Sender = page) => {
    const answers = heard.map((listener) => listener(message, sender)).filter((each) => each !== undefined);
    expect(answers.length).toBeLessThanOrEqual(1);
    return answers[0];
  };
  return { own, pages, says };
}

const order = '576462000000000001';

afterEach(() => vi.clearAllMocks());

describe('what a page of the Seller Center may ask', () => {
  test.each([
    { page: 'orders', orders: [order] },
    { page: 'ordersFromShop', orders: Array.from({ length: 50 }, (_, n) => `${n}`) },
    { page: 'openDesk', order },
    { page: 'openDesk', order: null },
    { page: 'guard', text: 'x'.repeat(5000) },
    { page: 'unreadable', what: 'orderList', host: 'seller-us.tiktok.com' },
  ])('$page, which is answered in the turn it came in', async (ask) => {
    const { pages, own, says } = worker();
    const answer = says(ask);
    expect(pages).toHaveBeenCalledWith(ask, {
      window: 3,
      tab: 7,
      host: 'seller-us.tiktok.com',
      path: '/order',
    });
    expect(await answer).toEqual({ ok: true, value: 'page' });
    expect(own).not.toHaveBeenCalled();
  });

  test.each([
    ['no orders', { page: 'orders', orders: [] }],
    ['too many orders', { page: 'orders', orders: Array.from({ length: 51 }, () => order) }],
    ['what is no order', { page: 'orders', orders: ['576462; drop'] }],
    ['an endless order', { page: 'openDesk', order: '1'.repeat(31) }],
    ['a conversation', { page: 'openDesk', order: null, conversation: '7' }],
    ['too long a text', { page: 'guard', text: 'x'.repeat(5001) }],
    ['another kind of page', { page: 'unreadable', what: 'wallet', host: 'x' }],
    ['what only our own pages may', { ask: 'readOrders', buyer: '1', anew: true }],
    ['a command', { ask: 'command', id: '1', command: { do: 'claimChat', by: 'ana', conversation: 'b1' } }],
    ['both at once', { page: 'openDesk', order: null, ask: 'leavePractice' }],
    ['nothing', null],
  ])('not %s', async (_what, ask) => {
    const { pages, own, says } = worker();
    expect(await says(ask)).toMatchObject({ ok: false, fault: { code: 'NotUnderstood' } });
    expect(pages).not.toHaveBeenCalled();
    expect(own).not.toHaveBeenCalled();
  });

  test.each([
    ['another extension', { ...page, id: 'other' }],
    ['a page that is not the Seller Center’s', { ...page, url: 'https://evil.example/order' }],
    ['a host that only ends like it', { ...page, url: 'https://evil-seller-us.tiktok.com/order' }],
    ['a host that only begins like it', { ...page, url: 'https://seller-us.tiktok.com.evil.example/' }],
    ['the same host without encryption', { ...page, url: 'http://seller-us.tiktok.com/order' }],
    ['the same host on another port', { ...page, url: 'https://seller-us.tiktok.com:8443/order' }],
    ['no tab', { ...page, tab: undefined }],
    ['nobody', {}],
  ])('is not asked by %s', async (_who, sender) => {
    const { pages, own, says } = worker();
    expect(await says({ page: 'openDesk', order: null }, sender)).toBeUndefined();
    expect(pages).not.toHaveBeenCalled();
    expect(own).not.toHaveBeenCalled();
  });

  test('our own pages do not speak for a page', async () => {
    const { pages, says } = worker();
    const own = { id: 'sidedesk', url: 'chrome-extension://sidedesk/sidepanel.html', tab: page.tab };
    expect(await says({ page: 'openDesk', order: null }, own)).toMatchObject({ ok: false });
    expect(pages).not.toHaveBeenCalled();
  });

  test('whatever comes, nothing falls over and nothing that is not understood is carried on', () => {
    const { pages, own } = worker();
    const near = fc.record({
      page: fc.constantFrom('orders', 'ordersFromShop', 'openDesk', 'guard', 'unreadable', 'command', ''),
      orders: fc.oneof(fc.array(fc.oneof(fc.string(), fc.bigInt().map(String))), fc.anything()),
      order: fc.anything(),
      text: fc.anything(),
      what: fc.anything(),
      host: fc.anything(),
    });
    const senders = fc.oneof(
      fc.constant(page),
      fc.record({
        id: fc.constant('sidedesk'),
        url: fc.oneof(fc.string(), fc.webUrl()),
        tab: fc.constant(page.tab),
      }),
    );
    fc.assert(
      fc.property(fc.oneof(near, fc.anything()), senders, (message, sender) => {
        for (const listener of heard) listener(message, sender as Sender);
        for (const [ask] of pages.mock.calls as unknown as [{ page: string; orders?: string[] }][]) {
          expect(ask.orders ?? []).toSatisfy((ids: string[]) => ids.every((id) => /^\d{1,30}$/.test(id)));
          expect(safeParse(askSchema, ask).success).toBe(false);
        }
        expect(own).not.toHaveBeenCalled();
        pages.mockClear();
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 3000) },
    );
  });
});

test('every market’s Seller Center is one, and nothing else is', () => {
  for (const host of ['seller-uk.tiktok.com', 'seller-id.tokopedia.com', 'seller.eu.tiktokglobalshop.com'])
    expect(sellerCenterHost(`https://${host}/order`)).toBe(host);
  for (const url of ['', 'no address', 'https://tiktok.com/', 'https://www.tiktok.com/@seller-us.tiktok.com'])
    expect(sellerCenterHost(url)).toBeNull();
});
