import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TestReport } from '../../core/domain/connection/needed-access.ts';
import type { Reply } from '../../core/protocol/ask.ts';
import { buyerWrites, PlatformDesk, theApp, wordsOf } from '../support/platform-desk.ts';
import { openPracticeShop, type PracticeShop } from '../support/practice-shop.ts';

const DAY = 86_400_000;
let shop: PracticeShop;
let desk: PlatformDesk;
beforeEach(async () => {
  shop = await openPracticeShop({ seed: 5 });
  await shop.access({ appKey: theApp.appKey, appSecret: theApp.appSecret });
  desk = new PlatformDesk(shop);
});
afterEach(async () => {
  await desk.close();
  await shop.close();
});

const done: Reply = { ok: true, value: null };
const report = (reply: Reply) => (reply as { value: TestReport }).value;
const statesOf = (reply: Reply) =>
  Object.fromEntries(report(reply).steps.map(({ step, state }) => [step, state]));

describe('a connected shop', () => {
  beforeEach(async () => {
    await buyerWrites(shop, 'Ana', 'Where is my parcel?');
    await desk.connect();
    await desk.worker.shop.round();
  });

  test('is tested step by step, and what is not granted is told apart', async () => {
    const { buyers } = await shop.state();
    await shop.placeOrder(buyers[0]?.id ?? '');
    const good = await desk.house({ do: 'testConnection' });
    expect(new Set(Object.values(statesOf(good)))).toEqual(new Set(['ok']));
    await shop.access({ scopes: ['seller.authorization.info', 'seller.order.info', 'seller.product.basic'] });
    expect(statesOf(await desk.house({ do: 'testConnection' }))).toMatchObject({
      ...{ shop: 'ok', conversations: 'missing', orders: 'ok', returns: 'missing', tracking: 'missing' },
      ...{ products: 'ok', coupons: 'missing' },
    });
  });

  test.each([
    ['a wrong secret', { appSecret: 'another-secret' }, 'app', 'secret does not match its key'],
    ['an unknown app', { appKey: 'another-key' }, 'app', 'does not know this app'],
    ['access taken back', { revoked: true }, 'access', 'The access to this shop has ended'],
    ['a shop that is gone', { gone: true }, 'shop', 'taken this shop’s access back'],
  ] as const)(
    'says of %s where it stands, in the test and on the desk',
    async (_what, levers, step, words) => {
      await shop.access(levers);
      const tested = await desk.house({ do: 'testConnection' });
      const { steps } = report(tested);
      const at = steps.findIndex((each) => each.step === step);
      expect(steps[at]).toMatchObject({ state: 'failed', words: expect.stringContaining(words) });
      expect(new Set(steps.slice(0, at).map(({ state }) => state))).toEqual(new Set(['ok']));
      expect(new Set(steps.slice(at + 1).map(({ state }) => state))).toEqual(new Set(['untried']));
      const round = await desk.worker.shop.round();
      expect(round?.state).toBe('trouble');
      expect((await desk.connection())?.trouble).not.toBe('');
    },
  );

  test('says that it is asked too often, that it has an error, and that it cannot be reached', async () => {
    await shop.fault('rate-limit', 1);
    const busy = report(await desk.house({ do: 'testConnection' })).steps[1];
    expect(busy).toMatchObject({
      step: 'reach',
      state: 'failed',
      words: expect.stringContaining('more slowly'),
    });
    await shop.fault('rate-limit', 1);
    const round = await desk.worker.shop.round();
    expect(round).toMatchObject({ state: 'trouble', trouble: expect.stringContaining('more slowly') });
    expect(round?.delay).toBeGreaterThanOrEqual(2000);
    await shop.fault('server-error', 1);
    const down = report(await desk.house({ do: 'testConnection' })).steps[1];
    expect(down).toMatchObject({ step: 'reach', words: expect.stringContaining('error of its own') });
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    const gone = report(await desk.house({ do: 'testConnection' })).steps[1];
    expect(gone).toMatchObject({ step: 'reach', words: expect.stringContaining('cannot be reached') });
  });

  test('goes by the shop’s clock when this computer’s is wrong, and says by how much', async () => {
    await shop.advance(2 * 3_600_000);
    await buyerWrites(shop, 'Ben', 'Anybody there?');
    expect((await desk.worker.shop.round())?.state).toBe('ok');
    expect(await desk.worker.db.chats.count()).toBe(2);
    const tested = report(await desk.house({ do: 'testConnection' }));
    expect(tested.clockAhead).toBeLessThan(-7_190_000);
    expect(tested.clockAhead).toBeGreaterThan(-7_260_000);
    expect((await desk.connection())?.clockOffset).toBeGreaterThan(7_190_000);
  });

  test('has its tokens renewed a day before they end, and goes on with the old ones while that fails', async () => {
    const serial = async () => (await desk.worker.book.tokenStore(null).load()).accessToken;
    const first = await serial();
    await shop.advance(6.5 * DAY);
    const real = globalThis.fetch;
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (request) =>
      new URL((request as Request).url).pathname.startsWith('/api/v2/token')
        ? new Response('busy', { status: 503 })
        : real(request),
    );
    expect((await desk.worker.shop.round())?.state).toBe('ok');
    expect((await desk.worker.shop.round())?.state).toBe('ok');
    expect(await serial()).toBe(first);
    vi.restoreAllMocks();
    await shop.advance(11 * 60_000);
    await desk.worker.shop.round();
    await desk.worker.shop.round();
    expect(await serial()).not.toBe(first);
  });

  test('is authorised again without typing the secret anew, and keeps its chats and its agents', async () => {
    await shop.access({ revoked: true });
    expect((await desk.worker.shop.round())?.trouble).toContain('Authorise it again');
    expect(await desk.begin({ appSecret: '' })).toMatchObject({ ok: true });
    expect(await desk.claim()).toEqual(done);
    expect(await desk.choose('')).toEqual(done);
    expect((await desk.worker.shop.round())?.state).toBe('ok');
    expect(await desk.worker.db.chats.count()).toBe(1);
    expect(Object.keys((await desk.worker.db.shop.get('shop'))?.shop.agents ?? {})).toHaveLength(1);
    await desk.worker.db.connection.update('connection', {
      account: { ...(await desk.connection())?.account, shopId: 'another' } as never,
    });
    await desk.begin({ appSecret: '' });
    await desk.claim();
    expect(wordsOf(await desk.choose(''))).toContain('holds the chats of Practice Shop');
  });

  test('is disconnected: the access is forgotten, the chats stay; or everything is forgotten', async () => {
    expect(await desk.house({ do: 'disconnect', erase: false })).toEqual(done);
    expect(await desk.worker.db.secrets.toCollection().primaryKeys()).toEqual(['wrapping']);
    expect(await desk.connection()).toMatchObject({ state: 'trouble', account: { connected: false } });
    expect(await desk.worker.shop.round()).toBeNull();
    await desk.die();
    expect(await desk.worker.shop.work()).toBeNull();
    expect(await desk.worker.db.chats.count()).toBe(1);
    expect(statesOf(await desk.house({ do: 'testConnection' }))).toMatchObject({
      access: 'failed',
      shop: 'untried',
    });
    await desk.connect();
    expect((await desk.worker.shop.round())?.state).toBe('ok');
    expect(await desk.house({ do: 'disconnect', erase: true })).toEqual(done);
    const left = await Promise.all(desk.worker.db.tables.map((table) => table.count()));
    expect(left.every((count) => count === 0)).toBe(true);
  });

  test('is only its owners’ to connect and to disconnect', async () => {
    await desk.worker.run('add Dewi', { do: 'addAgent', agent: 'dewi', nickname: 'Dewi', capacity: 8 });
    for (const work of [
      { do: 'disconnect', erase: true },
      { do: 'dropConnecting' },
      { do: 'testConnection' },
      { do: 'beginConnecting', site: 'here', address: shop.url, ...theApp },
    ])
      expect(await desk.house(work, 'dewi')).toMatchObject({ ok: false, refusal: { code: 'NotAllowed' } });
    expect(await desk.worker.db.chats.count()).toBe(1);
  });

  test('whose sealed access cannot be opened any more says so instead of failing', async () => {
    await desk.worker.db.secrets.delete('wrapping');
    await desk.die();
    expect(await desk.worker.shop.work()).toBeNull();
    expect((await desk.connection())?.trouble).toContain('no longer has access');
    expect(await desk.connect()).toBe(desk);
    expect((await desk.worker.shop.round())?.state).toBe('ok');
  });

  test('is not taken for another shop whose desk was restored over it', async () => {
    const row = await desk.connection();
    if (!row?.account) throw new Error('not connected');
    await desk.worker.db.connection.put({ ...row, account: { ...row.account, shopId: 'another' } });
    await desk.die();
    expect(await desk.worker.shop.work()).toBeNull();
    expect((await desk.connection())?.account?.connected).toBe(false);
  });
});
