import { expect, test } from 'vitest';
import { claimTokens } from '../../../core/channel/tiktok/renew-tokens.ts';
import { ChannelFault } from '../../../core/engine/channel.ts';
import { NOON, practiceDesk } from '../../support/practice-desk.ts';

const hello = { kind: 'text', text: 'Hello there' } as const;

async function faultOf(promise: Promise<unknown>): Promise<ChannelFault> {
  const reason: unknown = await promise.then(
    () => new Error('no fault'),
    (error: unknown) => error,
  );
  if (reason instanceof ChannelFault) return reason;
  throw reason;
}

test('renews an expired token once and repeats the request', async () => {
  const desk = practiceDesk();
  await desk.buyer('Mia', 'Hello');
  desk.clock += 8 * 86_400_000;
  const page = await desk.channel.conversations('');
  expect(page.items).toHaveLength(1);
  expect(desk.saved).toHaveLength(1);
  expect(desk.saved[0]).toMatchObject({
    accessToken: 'practice-access-2',
    accessExpiresAt: desk.clock + 7 * 86_400_000,
  });
});

test('renews a token that is known to be old before it is refused', async () => {
  const desk = practiceDesk();
  await desk.channel.conversations('');
  desk.clock += 8 * 86_400_000;
  await desk.channel.conversations('');
  desk.clock += 8 * 86_400_000;
  desk.requests.length = 0;
  await desk.channel.conversations('');
  expect(desk.requests.map(({ url }) => new URL(url).pathname)).toEqual([
    '/api/v2/token/refresh',
    '/customer_service/202309/conversations',
  ]);
});

test('renews once for requests that run side by side', async () => {
  const desk = practiceDesk();
  await desk.channel.conversations('');
  desk.clock += 8 * 86_400_000;
  await Promise.all([
    desk.channel.conversations(''),
    desk.channel.conversations(''),
    desk.channel.conversations(''),
  ]);
  expect(desk.saved).toHaveLength(1);
});

test('gives up when a renewed token is refused too', async () => {
  const desk = practiceDesk();
  await desk.control('faults', { kind: 'token-expired', count: 2 });
  expect(await faultOf(desk.channel.conversations(''))).toMatchObject({ kind: 'signedOut', code: 105002 });
});

test('is signed out when the refresh token is refused', async () => {
  const tokens = {
    accessToken: 'practice-access-0',
    accessExpiresAt: 0,
    refreshToken: 'gone',
    refreshExpiresAt: 0,
  };
  const desk = practiceDesk({
    config: { tokens: { load: async () => tokens, save: async () => undefined } },
  });
  expect(await faultOf(desk.channel.conversations(''))).toMatchObject({ kind: 'signedOut', code: 36004004 });
});

test('corrects a clock that is hours off and repeats the request', async () => {
  const desk = practiceDesk();
  await desk.control('time', { advanceMs: 3 * 3_600_000 });
  expect((await desk.channel.conversations('')).items).toEqual([]);
  desk.requests.length = 0;
  await desk.channel.conversations('');
  expect(desk.requests).toHaveLength(1);
});

test('takes the clock from the Date header of the live platform', async () => {
  const timestamps: (string | null)[] = [];
  const desk = practiceDesk({
    config: {
      fetch: async (request) => {
        timestamps.push(new URL(request.url).searchParams.get('timestamp'));
        const late = timestamps.length === 1;
        const body = late
          ? { code: 36009004, message: 'Invalid timestamp: earlier than 5 minutes' }
          : { code: 0, data: {} };
        return Response.json(body, { headers: { date: 'Mon, 02 Mar 2026 12:00:00 GMT' } });
      },
    },
  });
  await desk.channel.conversations('');
  expect(Number(timestamps[1]) - Number(timestamps[0])).toBe(86_400);
});

test('is busy for as long as the shop asks', async () => {
  const desk = practiceDesk();
  await desk.control('faults', { kind: 'rate-limit' });
  expect(await faultOf(desk.channel.conversations(''))).toMatchObject({
    kind: 'busy',
    retryAfterMs: 2000,
    code: 36009002,
  });
});

test('tells a broken answer from an empty one', async () => {
  const desk = practiceDesk();
  await desk.control('faults', { kind: 'malformed' });
  expect(await faultOf(desk.channel.conversations(''))).toMatchObject({
    kind: 'malformed',
    uncertain: false,
  });
});

test('does not know what became of a send whose answer was lost, and finds it', async () => {
  const desk = practiceDesk();
  const { conversationId } = await desk.buyer('Mia', 'Hello');
  await desk.control('faults', { kind: 'lost-answer' });
  expect(await faultOf(desk.channel.send(conversationId, hello))).toMatchObject({
    kind: 'shopError',
    uncertain: true,
  });
  expect(await desk.channel.findSent(conversationId, hello, desk.clock)).toHaveLength(1);
});

test('knows that a send which met a busy shop did not happen', async () => {
  const desk = practiceDesk();
  const { conversationId } = await desk.buyer('Mia', 'Hello');
  await desk.control('faults', { kind: 'rate-limit', on: 'sends' });
  expect(await faultOf(desk.channel.send(conversationId, hello))).toMatchObject({
    kind: 'busy',
    uncertain: false,
  });
});

test('is unreachable without a network, uncertain for sends alone', async () => {
  const desk = practiceDesk({ config: { fetch: () => Promise.reject(new TypeError('Failed to fetch')) } });
  expect(await faultOf(desk.channel.conversations(''))).toMatchObject({
    kind: 'unreachable',
    uncertain: false,
  });
  expect(await faultOf(desk.channel.send('1', hello))).toMatchObject({
    kind: 'unreachable',
    uncertain: true,
  });
});

test.each([
  ['a sensitive word', 'Write me on WhatsApp', 45101006],
  ['more than 2,000 characters', 'x'.repeat(2001), 36009004],
])('is refused for %s', async (_why, text, code) => {
  const desk = practiceDesk();
  const { conversationId } = await desk.buyer('Mia', 'Hello');
  expect(await faultOf(desk.channel.send(conversationId, { kind: 'text', text }))).toMatchObject({
    kind: 'refused',
    code,
    uncertain: false,
  });
});

test('is refused a conversation with a buyer who never came near the shop', async () => {
  const desk = practiceDesk();
  const { id } = await desk.buyer('Mia');
  expect(await faultOf(desk.channel.openConversation(id))).toMatchObject({ kind: 'refused', code: 45109003 });
});

test('is refused a message 31 days after the buyer last wrote, unless there is an order', async () => {
  const desk = practiceDesk();
  const { id, conversationId } = await desk.buyer('Mia', 'Hello');
  desk.clock += 31 * 86_400_000;
  expect(await faultOf(desk.channel.send(conversationId, hello))).toMatchObject({
    kind: 'refused',
    code: 45102007,
  });
  await desk.control('orders', { buyerId: id });
  await expect(desk.channel.send(conversationId, hello)).resolves.toHaveProperty('shopMessageId');
});

test('is refused a file that is no picture', async () => {
  const desk = practiceDesk();
  expect(await faultOf(desk.channel.uploadImage(new Blob(['plain text'])))).toMatchObject({
    kind: 'refused',
    code: 36009022,
  });
});

const answers: readonly (readonly [number, number, string, string, boolean])[] = [
  [200, 45101001, '', 'shopError', true],
  [500, 36009003, '', 'shopError', true],
  [504, 36009007, '', 'unreachable', true],
  [429, 36009002, '', 'busy', false],
  [200, 45101004, '', 'quota', false],
  [200, 45101003, '', 'refused', false],
  [200, 45101006, '', 'refused', false],
  [200, 45102007, '', 'refused', false],
  [200, 45109003, '', 'refused', false],
  [401, 105005, '', 'forbidden', false],
  [401, 101000, '', 'signedOut', false],
  [401, 106001, '', 'forbidden', false],
  [400, 106013, '', 'signedOut', false],
  [400, 36004004, '', 'signedOut', false],
  [400, 36009033, '', 'forbidden', false],
  [400, 36009004, 'Invalid app_key', 'forbidden', false],
  [400, 36009004, 'Invalid API version', 'shopError', false],
  [400, 36009004, 'shop_cipher is not required', 'refused', false],
  [400, 36009014, '', 'shopError', false],
  [200, 99999999, 'who knows', 'shopError', false],
  [503, 99999999, 'who knows', 'shopError', true],
];

test.each(answers)('HTTP %i with code %i %s is %s', async (status, code, message, kind, uncertain) => {
  const desk = practiceDesk({ config: { fetch: async () => Response.json({ code, message }, { status }) } });
  const fault = await faultOf(desk.channel.send('1', hello));
  expect(fault).toMatchObject({ kind, code, uncertain });
  expect(fault.message).toMatch(/\.$/);
  expect(fault.message).not.toMatch(/please|oops|sorry/i);
});

test('does not call a send lost when it cannot look back far enough', async () => {
  const page = {
    messages: [{ id: '1', type: 'TEXT', content: '{}', create_time: 1_900_000_000 }],
    next_page_token: '9',
  };
  const desk = practiceDesk({ config: { fetch: async () => Response.json({ code: 0, data: page }) } });
  expect(await faultOf(desk.channel.findSent('1', hello, NOON))).toMatchObject({ uncertain: true });
});

test('trades the code of the seller’s consent for tokens, once it is a good one', async () => {
  const { config, control } = practiceDesk();
  const { code } = await control<{ code: string }>('authorise', {});
  const { tokens, scopes, userType } = await claimTokens(config, code);
  expect(tokens).toMatchObject({ accessToken: 'practice-access-2', accessExpiresAt: NOON + 7 * 86_400_000 });
  expect(scopes).toContain('seller.customer_service');
  expect(userType).toBe(0);
  expect(await faultOf(claimTokens(config, code))).toMatchObject({ kind: 'signedOut', code: 36004004 });
  expect(await faultOf(claimTokens(config, 'stale'))).toMatchObject({ kind: 'signedOut', code: 36004004 });
});
