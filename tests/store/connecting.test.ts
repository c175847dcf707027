import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Reply } from '../../core/protocol/ask.ts';
import { tablesThatAre } from '../../core/store/privacy/table-book.ts';
import { buyerWrites, PlatformDesk, theApp, wordsOf } from '../support/platform-desk.ts';
import { openPracticeShop, type PracticeShop } from '../support/practice-shop.ts';

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
    const buyer = await buyerWrites(shop, 'Ana', 'Where is my parcel?');
    const begun = await desk.begin();
    expect(begun).toMatchObject({
      ok: true,
      value: { page: expect.stringContaining('/open/authorize?service_id=') },
    });
    expect(await desk.claim()).toEqual(done);
    const attempt = await desk.worker.db.connecting.get('connecting');
    expect(attempt).toMatchObject({ stage: 'choose', shops: [{ name: 'Practice Shop', region: 'GB' }] });
    expect(await desk.choose('  Noor ')).toEqual(done);
    await desk.worker.shop.round();
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
    await desk.worker.shop.round();
    await desk.house({ do: 'testConnection' });
    await shop.fault('token-expired');
    await desk.worker.shop.round();
    seen.push(await everythingKept(), JSON.stringify(desk.replies), JSON.stringify(said));
    // What is no secret is found: the search works.
    for (const all of seen.slice(0, 3)) expect(all).toContain(theApp.appKey);
    const secrets = [theApp.appSecret, 'practice-access-', 'practice-refresh-', 'PRACTICE_cipher'];
    for (const secret of secrets) expect(seen.filter((all) => all.includes(secret))).toEqual([]);
    const tables = new Set<string>(tablesThatAre('secret'));
    const sealed = desk.worker.db.tables.filter(({ name }) => tables.has(name));
    const rows = await Promise.all(sealed.map((table) => table.toArray()));
    expect(rows.flat().length).toBeGreaterThan(2);
    const wrapping = (await desk.worker.db.secrets.get('wrapping')) as { wrapping: CryptoKey };
    expect(wrapping.wrapping.extractable).toBe(false);
  });

  test('goes on where it was when the worker dies between any two steps', async () => {
    await buyerWrites(shop, 'Ana', 'Hello?');
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
    await desk.worker.shop.round();
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
