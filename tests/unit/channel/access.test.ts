import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorizedShops } from '../../../core/channel/tiktok/authorized-shops.ts';
import { createCaller } from '../../../core/channel/tiktok/call.ts';
import { claimTokens } from '../../../core/channel/tiktok/renew-tokens.ts';
import { authorisationPage, hostsOf } from '../../../core/channel/tiktok/shop-hosts.ts';
import { placeOf } from '../../../core/channel/tiktok/shop-places.ts';
import { testAccess } from '../../../core/channel/tiktok/test-access.ts';
import { accessFamilies } from '../../../core/domain/connection/needed-access.ts';
import { platformHosts } from '../../../core/domain/connection/platform-hosts.ts';
import { marketRuleOn } from '../../../core/domain/shop/market.ts';
import { ChannelFault } from '../../../core/engine/channel.ts';
import { practiceDesk } from '../../support/practice-desk.ts';

describe('the platform’s hosts', () => {
  test('are one for the API and one for tokens everywhere; only the owner’s page is another in the US', () => {
    expect(authorisationPage(hostsOf('row', ''), '7300001', 'a b')).toBe(
      'https://services.tiktokshop.com/open/authorize?service_id=7300001&state=a+b',
    );
    expect(new URL(hostsOf('us', '').authorise).host).toBe('services.us.tiktokshop.com');
    expect(hostsOf('us', '').apiBase).toBe(hostsOf('row', '').apiBase);
    const asked = [hostsOf('row', '').apiBase, hostsOf('row', '').authBase].map((base) => `${base}/*`);
    expect(platformHosts).toEqual(asked);
  });

  test('an address counts for a practice shop on this computer alone', () => {
    for (const site of ['row', 'us'] as const)
      expect(JSON.stringify(hostsOf(site, 'http://127.0.0.1:9'))).not.toContain('127.0.0.1');
    expect(new Set(Object.values(hostsOf('here', 'http://127.0.0.1:9')))).toEqual(
      new Set(['http://127.0.0.1:9']),
    );
  });
});

test('each region the platform sells in has a market with rules and a zone that exists', () => {
  for (const region of 'US GB DE FR IT ES IE ID TH VN MY PH SG MX BR JP'.split(' ')) {
    const { market, zone } = placeOf(region);
    expect(marketRuleOn(market, '2026-03-01').target).toBeGreaterThan(0);
    expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
  }
  expect(placeOf('ZZ')).toMatchObject({ market: 'ZZ' });
});

/** Anything the gateway could answer: envelopes with any data, and things that are no envelope. */
const anyAnswer = fc.record({
  status: fc.constantFrom(200, 400, 401, 429, 500, 502),
  body: fc.oneof(
    fc.jsonValue(),
    fc.record({
      code: fc.constantFrom(0, 0, 0, 105005, 105002, 106001, 36009004, 36004004, 101000, 45101004, 7),
      message: fc.constantFrom('', 'Invalid app_key', 'earlier than 5 minutes', 'x-tts-access-token'),
      data: fc.oneof(
        fc.jsonValue(),
        fc.record({ shops: fc.array(fc.record({ id: fc.string(), cipher: fc.string() })) }),
        fc.record({
          access_token: fc.string(),
          access_token_expire_in: fc.double(),
          refresh_token: fc.jsonValue(),
        }),
      ),
    }),
  ),
});

function answering(answer: { readonly status: number; readonly body: unknown }) {
  return practiceDesk({
    config: { fetch: async () => new Response(JSON.stringify(answer.body), { status: answer.status }) },
  }).config;
}

describe('whatever the platform answers', () => {
  test('a code becomes tokens or a fault in words, and no fault carries a token', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnswer, async (answer) => {
        const error = await claimTokens(answering(answer), 'ROW_code').then(
          () => null,
          (thrown: unknown) => thrown,
        );
        if (error === null) return;
        expect(error).toBeInstanceOf(ChannelFault);
        const { message, cause } = error as ChannelFault;
        expect(message).not.toBe('');
        expect(cause === undefined || cause instanceof Error).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('the shops are read or a fault is said', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnswer, async (answer) => {
        const read = await authorizedShops(createCaller(answering(answer))).catch((error: unknown) => error);
        expect(Array.isArray(read) || read instanceof ChannelFault).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('a test of the connection goes through all of its steps', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnswer, async (answer) => {
        const steps = await testAccess(createCaller(answering(answer)), { shop: '1', granted: [] });
        expect(steps.map(({ step }) => step)).toEqual([
          ...['reach', 'clock', 'app', 'access', 'shop'],
          ...accessFamilies,
        ]);
        for (const { state, words } of steps)
          expect(words !== '').toBe(state === 'failed' || (state === 'missing' && words !== ''));
      }),
      { numRuns: 300 },
    );
  });
});

test('a clock outside the platform’s window is set right by its answer, and what is over it is said', async () => {
  const desk = practiceDesk({ config: { now: () => desk.clock - 3_600_000 } });
  const shops = await authorizedShops(createCaller(desk.config));
  expect(shops).toMatchObject([{ name: 'Practice Shop', region: 'GB', crossBorder: false }]);
  const blind = practiceDesk({
    config: { fetch: async () => Response.json({ code: 36009004, message: 'earlier than 5 minutes' }) },
  });
  const [reach, clock, app] = await testAccess(createCaller(blind.config), { shop: '1', granted: [] });
  expect([reach?.state, clock?.state, app?.state]).toEqual(['ok', 'failed', 'untried']);
  expect(clock?.words).toContain('clock is wrong');
});
