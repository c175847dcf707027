import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TestReport } from '../../core/domain/connection/needed-access.ts';
import type { Reply } from '../../core/protocol/ask.ts';
import { secretTables } from '../../core/store/secret-rows.ts';
import { PlatformDesk, theApp } from '../support/platform-desk.ts';
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
const wordsOf = (reply: Reply) =>
  reply.ok ? '' : 'fault' in reply ? reply.fault.words : reply.refusal.words;
const report = (reply: Reply) => (reply as { value: TestReport }).value;
const statesOf = (reply: Reply) =>
  Object.fromEntries(report(reply).steps.map(({ step, state }) => [step, state]));

async function buyerWrites(nickname: string, text: string) {
  const buyer = await shop.addBuyer(nickname);
  await shop.write(buyer.id, text);
  return buyer;
}

/** Every table whole, with the bytes of what is binary as the text they might be. */
async function everythingKept(): Promise<string> {
  const { tables } = desk.worker.db;
  const rows = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()]));
  return JSON.stringify(rows, (_key, value) => {
    if (value instanceof ArrayBuffer) return Buffer.from(value).toString('latin1');
    return value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value;
  });
}

describe('connecting a shop', () => {
  test('goes from the app’s credentials to a desk that shows its chats, owned by whoever connected it', async () => {
    const buyer = await buyerWrites('Ana', 'Where is my parcel?');
    const begun = await desk.begin();
    expect(begun).toMatchObject({
      ok: true,
      value: { page: expect.stringContaining('/open/authorize?service_id=') },
    });
    expect(await desk.claim()).toEqual(done);
    const attempt = await desk.worker.db.connecting.get('connecting');
    expect(attempt).toMatchObject({ stage: 'choose', shops: [{ name: 'Practice Shop', region: 'GB' }] });
    expect(await desk.choose('  Noor ')).toEqual(done);
    await desk.worker.round();
    const row = await desk.worker.db.shop.get('shop');
    expect(row?.shop).toMatchObject({ name: 'Practice Shop', market: 'UK', zone: 'Europe/London' });
    expect(Object.values(row?.shop.agents ?? {})).toMatchObject([{ nickname: 'Noor', role: 'owner' }]);
    expect(await desk.worker.db.chats.toArray()).toMatchObject([{ nickname: 'Ana', buyer: buyer.id }]);
    expect(await desk.connection()).toMatchObject({
      ...{ kind: 'tiktok', state: 'ok', firstSyncDone: true, conversationsSeen: 1 },
      account: { region: 'GB', appKey: theApp.appKey, connected: true, quota: 10_000 },
    });
    expect(await desk.worker.db.connecting.count()).toBe(0);
    expect((await desk.worker.db.syncState.get('sync'))?.requestsToday).toBeGreaterThan(0);
  });

  test('keeps no byte of a secret where it can be read, and answers none to a page', async () => {
    const said: unknown[] = [];
    for (const way of ['error', 'warn', 'log', 'info'] as const)
      vi.spyOn(console, way).mockImplementation((...what) => void said.push(what));
    await desk.begin();
    const seen = [await everythingKept()];
    await desk.claim();
    seen.push(await everythingKept());
    const { accessToken } = (await desk.worker.book.box.open<{ tokens: { accessToken: string } }>('attempt'))
      ?.tokens ?? { accessToken: '' };
    expect(accessToken).toMatch(/^practice-access-/);
    await desk.choose();
    await desk.worker.round();
    await desk.house({ do: 'testConnection' });
    await shop.fault('token-expired');
    await desk.worker.round();
    seen.push(await everythingKept(), JSON.stringify(desk.replies), JSON.stringify(said));
    // What is no secret is found: the search works.
    for (const all of seen.slice(0, 3)) expect(all).toContain(theApp.appKey);
    const secrets = [theApp.appSecret, 'practice-access-', 'practice-refresh-', 'PRACTICE_cipher'];
    for (const secret of secrets) expect(seen.filter((all) => all.includes(secret))).toEqual([]);
    const tables = new Set<string>(secretTables);
    const sealed = desk.worker.db.tables.filter(({ name }) => tables.has(name));
    const rows = await Promise.all(sealed.map((table) => table.toArray()));
    expect(rows.flat().length).toBeGreaterThan(2);
    const wrapping = (await desk.worker.db.secrets.get('wrapping')) as { wrapping: CryptoKey };
    expect(wrapping.wrapping.extractable).toBe(false);
  });

  test('goes on where it was when the worker dies between any two steps', async () => {
    await buyerWrites('Ana', 'Hello?');
    await desk.begin();
    await desk.die();
    const redirected = await desk.redirected();
    const claim = () => desk.house({ do: 'claimAccess', redirected });
    expect(await claim()).toEqual(done);
    await desk.die();
    // The page did not hear the answer and asks again: the code works once, and is not traded twice.
    expect(await claim()).toEqual(done);
    await desk.die();
    const { id } = (await desk.worker.db.connecting.get('connecting'))?.shops[0] ?? { id: '' };
    const choose = () => desk.house({ do: 'chooseShop', shop: id, nickname: 'Noor' });
    expect(await choose()).toEqual(done);
    await desk.die();
    expect(await choose()).toEqual(done);
    await desk.worker.round();
    expect(await desk.worker.db.chats.count()).toBe(1);
    expect(Object.keys((await desk.worker.db.shop.get('shop'))?.shop.agents ?? {})).toHaveLength(1);
  });

  test('refuses what is not of this attempt: another state, another app, a used code, a wrong secret', async () => {
    await desk.begin();
    const { code } = await shop.authorise();
    const claim = (redirected: string) => desk.house({ do: 'claimAccess', redirected });
    for (const strange of [
      `https://shop.example/back?code=${code}&state=other`,
      `https://shop.example/back?code=${code}`,
      'https://shop.example/back?code=null&error=auth_denied',
    ])
      expect(wordsOf(await claim(strange))).toContain('not what the authorisation');
    await shop.access({ appSecret: 'another-secret' });
    expect(wordsOf(await claim(code))).toContain('check the secret');
    await shop.access({ appSecret: theApp.appSecret });
    expect(await claim(code)).toEqual(done);
    await desk.house({ do: 'dropConnecting' });
    await desk.begin();
    expect(wordsOf(await claim(code))).toContain('A code works once');
    expect(await desk.worker.db.connection.count()).toBe(0);
  });

  test('needs the browser’s leave for the platform’s hosts, an address of this computer, and a secret', async () => {
    const begin = (told: object) =>
      desk.house({ do: 'beginConnecting', site: 'row', address: '', ...theApp, ...told });
    expect(wordsOf(await begin({}))).toContain('does not let Sidedesk reach');
    for (const address of ['', 'https://evil.example', 'http://192.168.0.7:80'])
      expect(wordsOf(await begin({ site: 'here', address }))).toContain('none of this computer');
    expect(wordsOf(await begin({ site: 'here', address: shop.url, appSecret: '' }))).toContain('not kept');
    expect(wordsOf(await begin({ site: 'here', address: shop.url, appKey: 'a b' }))).toContain(
      'did not understand',
    );
    await desk.ask({ ask: 'connectPractice', address: shop.url });
    expect(wordsOf(await desk.begin())).toMatch(/practice shop|knows no such agent/);
  });
});

describe('a connected shop', () => {
  beforeEach(async () => {
    await buyerWrites('Ana', 'Where is my parcel?');
    await desk.connect();
    await desk.worker.round();
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
      const round = await desk.worker.round();
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
    const round = await desk.worker.round();
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
    await buyerWrites('Ben', 'Anybody there?');
    expect((await desk.worker.round())?.state).toBe('ok');
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
    expect((await desk.worker.round())?.state).toBe('ok');
    expect((await desk.worker.round())?.state).toBe('ok');
    expect(await serial()).toBe(first);
    vi.restoreAllMocks();
    await shop.advance(11 * 60_000);
    await desk.worker.round();
    await desk.worker.round();
    expect(await serial()).not.toBe(first);
  });

  test('is authorised again without typing the secret anew, and keeps its chats and its agents', async () => {
    await shop.access({ revoked: true });
    expect((await desk.worker.round())?.trouble).toContain('Authorise it again');
    expect(await desk.begin({ appSecret: '' })).toMatchObject({ ok: true });
    expect(await desk.claim()).toEqual(done);
    expect(await desk.choose('')).toEqual(done);
    expect((await desk.worker.round())?.state).toBe('ok');
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
    expect(await desk.worker.round()).toBeNull();
    await desk.die();
    expect(desk.worker.link).toBeNull();
    expect(await desk.worker.db.chats.count()).toBe(1);
    expect(statesOf(await desk.house({ do: 'testConnection' }))).toMatchObject({
      access: 'failed',
      shop: 'untried',
    });
    await desk.connect();
    expect((await desk.worker.round())?.state).toBe('ok');
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
    expect(desk.worker.link).toBeNull();
    expect((await desk.connection())?.trouble).toContain('no longer has access');
    expect(await desk.connect()).toBe(desk);
    expect((await desk.worker.round())?.state).toBe('ok');
  });
});
