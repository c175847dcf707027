import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPracticeShop } from '../../../core/channel/practice/practice-shop.ts';
import type { ShopState } from '../../../core/channel/practice/shop-state.ts';
import { phrases } from '../../support/phrases.ts';
import { NOON, practiceDesk } from '../../support/practice-desk.ts';
import { startPracticeServer } from '../../support/practice-server.ts';

interface Seen {
  messages: { type: string; content: string; role: string; nickname: string }[];
  rating: { asked: boolean; stars: number | null };
}

const ask = (path: string, body?: object) =>
  new Request(
    `https://practice.invalid${path}`,
    body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) },
  );

test('the buyer sees what agents write, not what is meant for agents', async () => {
  const desk = practiceDesk();
  const { id, conversationId } = await desk.buyer('Mia', 'Hello');
  await desk.channel.send(conversationId, { kind: 'text', text: 'Hi' });
  const seen = await desk.control<Seen>(`buyers/${id}/messages`);
  expect(seen.messages.map(({ role, content }) => [role, content])).toEqual([
    ['BUYER', '{"content":"Hello"}'],
    ['CUSTOMER_SERVICE', '{"content":"Hi"}'],
  ]);
});

test('the buyer’s unread messages are counted until they look', async () => {
  const desk = practiceDesk();
  const { id, conversationId } = await desk.buyer('Mia', 'Hello');
  await desk.channel.send(conversationId, { kind: 'text', text: 'Hi' });
  const unread = async () => {
    const { buyers } = await desk.control<{ buyers: { id: string; unreadForBuyer: number }[] }>('state');
    return buyers.find((buyer) => buyer.id === id)?.unreadForBuyer;
  };
  expect(await unread()).toBe(1);
  await desk.control(`buyers/${id}/messages`);
  expect(await unread()).toBe(0);
});

test('a rating by hand is told with its time', async () => {
  const desk = practiceDesk();
  const { id, conversationId } = await desk.buyer('Mia', 'Hello');
  await desk.control(`buyers/${id}/rate`, { stars: 5 });
  const { ratings } = await desk.control<{ ratings: object[] }>(`ratings?since=${NOON - 1}`);
  expect(ratings).toMatchObject([{ buyerId: id, conversationId, stars: 5, at: NOON }]);
  expect((await desk.control<Seen>(`buyers/${id}/messages`)).rating).toEqual({ asked: false, stars: 5 });
});

test('an order moves from placed to delivered and can be returned', async () => {
  const desk = practiceDesk();
  const { id } = await desk.buyer('Mia');
  const order = await desk.control<{ id: string; status: string }>('orders', { buyerId: id });
  expect(order.status).toBe('AWAITING_SHIPMENT');
  for (const to of ['shipped', 'outForDelivery', 'delayed']) {
    expect(await desk.control(`orders/${order.id}/advance`, { to })).toMatchObject({
      status: 'IN_TRANSIT',
      stage: to,
    });
  }
  expect(await desk.control(`orders/${order.id}/advance`, { to: 'delivered' })).toMatchObject({
    status: 'DELIVERED',
  });
  expect(await desk.control(`orders/${order.id}/return`, {})).toMatchObject({ returnedAt: NOON });
});

test('a message of any type, also one that breaks its own shape, reaches the desk', async () => {
  const desk = practiceDesk();
  const { id, conversationId } = await desk.buyer('Mia', 'Hello');
  await desk.control(`buyers/${id}/messages`, { type: 'HOLOGRAM', content: { spin: 3 } });
  await desk.control(`buyers/${id}/messages`, { type: 'TEXT', raw: 'not json' });
  const { items } = await desk.channel.messages(conversationId, '');
  expect(items.map(({ content }) => content)).toEqual([
    { kind: 'unknown', type: 'TEXT', raw: 'not json' },
    { kind: 'unknown', type: 'HOLOGRAM', raw: '{"spin":3}' },
    { kind: 'text', text: 'Hello' },
  ]);
});

test.each([
  ['/practice/nothing', undefined, 404],
  ['/practice/buyers/1/messages', undefined, 404],
  ['/practice/time', { advanceMs: -5 }, 400],
  ['/practice/faults', { kind: 'earthquake' }, 400],
  ['/customer_service/202309/nothing', undefined, 404],
  ['/customer_service/202309/conversations?page_size=20', undefined, 400],
])('%s %j is refused with status %i', async (path, body, status) => {
  const { shop } = practiceDesk();
  expect((await shop.handle(ask(path, body))).status).toBe(status);
});

test('a page beyond the largest size is refused', async () => {
  const { signRequest } = await import('../../../core/channel/tiktok/sign.ts');
  const { practiceCredentials: keys } = await import('../../../core/channel/practice/credentials.ts');
  const url = new URL(`${keys.apiBase}/customer_service/202309/conversations`);
  url.search = String(
    new URLSearchParams({
      app_key: keys.appKey,
      shop_cipher: keys.shopCipher,
      timestamp: String(NOON / 1000),
      page_size: '21',
    }),
  );
  url.searchParams.set(
    'sign',
    await signRequest(keys.appSecret, { path: url.pathname, query: url.searchParams, body: '' }),
  );
  const headers = { 'content-type': 'application/json', 'x-tts-access-token': keys.tokens.accessToken };
  const answer = await practiceDesk().shop.handle(new Request(url, { headers }));
  expect(await answer.json()).toMatchObject({ code: 36009004, message: 'page_size must be from 1 to 20' });
});

test('the state is plain JSON, and a shop goes on from it', async () => {
  let stored: ShopState | null = null;
  const memory = {
    load: async () => stored,
    save: async (state: ShopState) => {
      stored = JSON.parse(JSON.stringify(state));
    },
  };
  const open = () => createPracticeShop({ memory, phrases, now: () => NOON, seed: 3, lively: true });
  await open().handle(ask('/practice/time', { advanceMs: 3_600_000 }));
  const before = await (await open().handle(ask('/practice/record'))).json();
  expect(before.conversations.length).toBeGreaterThan(3);
  expect(await (await open().handle(ask('/practice/record'))).json()).toEqual(before);
});

test('looking without anything new saves nothing', async () => {
  let saves = 0;
  const memory = {
    load: async () => null,
    save: async () => {
      saves += 1;
    },
  };
  const shop = createPracticeShop({ memory, phrases, now: () => NOON, seed: 3, lively: false });
  await shop.handle(ask('/practice/state'));
  await shop.handle(ask('/practice/state'));
  expect(saves).toBe(1);
});

test('any page may read the answers and their clock', async () => {
  const { shop } = practiceDesk();
  const preflight = await shop.handle(
    new Request('https://practice.invalid/practice/state', { method: 'OPTIONS' }),
  );
  expect(preflight.status).toBe(204);
  const answer = await shop.handle(ask('/practice/state'));
  expect(answer.headers.get('x-practice-now')).toBe(String(NOON));
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
});

test('the same shop answers over HTTP', async () => {
  const server = await startPracticeServer({ now: () => NOON });
  const state = await fetch(`${server.url}/practice/state`);
  expect(await state.json()).toMatchObject({ now: NOON, lively: false });
  const image = await fetch(`${server.url}/practice/images/sample-1`);
  expect(image.headers.get('content-type')).toBe('image/svg+xml');
  await server.close();
});

test('no address and no body makes the shop fall over', async () => {
  const { shop } = practiceDesk({ lively: true });
  const part = fc.oneof(
    fc.constantFrom(
      'practice',
      'buyers',
      'messages',
      'customer_service',
      '202309',
      'conversations',
      'api',
      'v2',
      'token',
    ),
    fc.constantFrom(
      '__proto__',
      'constructor',
      '%E0',
      '%00',
      '1',
      'orders',
      'images',
      'rate',
      'time',
      'refresh',
    ),
    fc.webSegment(),
  );
  const body = fc.oneof(fc.json(), fc.string());
  const type = fc.constantFrom('application/json', 'multipart/form-data; boundary=x', '');
  await fc.assert(
    fc.asyncProperty(
      fc.array(part, { maxLength: 6 }),
      fc.boolean(),
      body,
      type,
      async (parts, posts, text, contentType) => {
        const init = posts ? { method: 'POST', body: text, headers: { 'content-type': contentType } } : {};
        const answer = await shop.handle(new Request(`https://practice.invalid/${parts.join('/')}`, init));
        expect(answer.status).toBeLessThan(500);
      },
    ),
    { numRuns: 300 },
  );
});
