import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ActingContext } from '../../components/desk/use-may.ts';
import { ConnectionPage } from '../../components/settings/connection/connection-page.tsx';
import { platformHosts } from '../../core/domain/connection/platform-hosts.ts';
import type { Agent } from '../../core/domain/roster/agent.ts';
import { type Shop, unopenedShop } from '../../core/domain/shop/shop.ts';
import { askToReach } from '../../core/platform/host-access.ts';
import { ask } from '../../core/protocol/client.ts';
import type { ConnectingRow, ShopAccount } from '../../core/store/account-rows.ts';
import { notConnected } from '../../core/store/queries/connection-now.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { firstSettings } from '../../core/store/queries/settings-now.ts';
import type { ConnectionRow } from '../../core/store/rows.ts';

vi.mock('../../core/protocol/client.ts', () => ({ ask: vi.fn() }));
vi.mock('../../core/platform/host-access.ts', () => ({ askToReach: vi.fn() }));

const DAY = 86_400_000;
const agent = (id: string, role: Agent['role']): Agent => ({
  ...{ id, role, nickname: id, capacity: 5, accepting: true, disabled: false, desks: [] },
});
const noor = agent('noor', 'owner');
const open = (...agents: readonly Agent[]): Shop => ({
  ...unopenedShop,
  ...{ name: 'Lamp Shop', market: 'UK', zone: 'Europe/London' },
  agents: Object.fromEntries(agents.map((each) => [each.id, each])),
});

const attempt: ConnectingRow = {
  ...{ key: 'connecting', stage: 'authorise', site: 'row', address: '', appKey: '6f0appkey1' },
  ...{ serviceId: '7300001', state: 'a1b2', page: 'https://services.tiktokshop.com/open/authorize?x' },
  ...{ shops: [], scopes: [] },
};
const account: ShopAccount = {
  ...{ shopId: '1', region: 'GB', site: 'row', appKey: '6f0appkey1', serviceId: '7300001' },
  ...{
    since: Date.now() - 9 * DAY,
    scopes: [],
    endsAt: Date.now() + 300 * DAY,
    quota: 10_000,
    connected: true,
  },
};
const connected: ConnectionRow = {
  ...notConnected,
  ...{
    kind: 'tiktok',
    shopName: 'Lamp Shop',
    state: 'ok',
    lastOkAt: Date.now(),
    firstSyncDone: true,
    account,
  },
};

function show(shop: Shop = unopenedShop, me: Agent | null = Object.values(shop.agents)[0] ?? null) {
  render(
    <ActingContext.Provider value={{ shop, me }}>
      <ConnectionPage settings={firstSettings} shop={shop} showOne={async () => true} />
    </ActingContext.Provider>,
  );
  return screen.findByRole('region', { name: 'Shop connection' });
}

const type = (name: string, value: string) =>
  fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } });
const typeSecret = (value: string) =>
  fireEvent.input(screen.getByLabelText('App secret'), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const asked = () => vi.mocked(ask).mock.calls.map(([question]) => question);
const fact = (name: string) => screen.getByText(name).nextElementSibling?.textContent ?? '';

beforeEach(async () => {
  const db = deskDb();
  await Promise.all([db.connection.clear(), db.connecting.clear(), db.syncState.clear()]);
  vi.mocked(ask)
    .mockReset()
    .mockResolvedValue({ ok: true, value: null } as never);
  vi.mocked(askToReach).mockReset().mockResolvedValue(true);
});
afterEach(cleanup);

test('refuses what cannot be an app at its field, before anything is sent or asked for', async () => {
  await show();
  type('App key', 'a b');
  typeSecret('short');
  press('Authorise at TikTok Shop');
  for (const [name, words] of [
    ['App key', 'letters and digits alone, at least four'],
    ['Service ID or authorisation link', 'service_id='],
  ] as const) {
    const field = screen.getByRole('textbox', { name });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = (field.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent).join()).toContain(words);
  }
  expect(screen.getByLabelText('App secret').getAttribute('type')).toBe('password');
  expect(asked()).toEqual([]);
  expect(askToReach).not.toHaveBeenCalled();
});

test('asks the browser for two hosts first, and goes no further where it is told no', async () => {
  await show();
  type('App key', '6f0appkey1');
  typeSecret('c0ffee5ec2e7');
  type(
    'Service ID or authorisation link',
    'https://services.tiktokshop.com/open/authorize?service_id=7300001',
  );
  vi.mocked(askToReach).mockResolvedValueOnce(false);
  press('Authorise at TikTok Shop');
  await screen.findByText(/was told not to let Sidedesk reach/);
  expect(askToReach).toHaveBeenCalledWith(platformHosts);
  expect(asked()).toEqual([]);
  press('Authorise at TikTok Shop');
  await waitFor(() => expect(asked()).toHaveLength(1));
  expect(asked()[0]).toEqual({
    ...{ ask: 'house', by: 'nobody' },
    work: {
      ...{ do: 'beginConnecting', site: 'row', address: '', appKey: '6f0appkey1' },
      ...{ appSecret: 'c0ffee5ec2e7', serviceId: '7300001' },
    },
  });
});

test('a practice shop on this computer needs no host of the platform’s, and no other address counts', async () => {
  await show();
  fireEvent.click(screen.getByRole('radio', { name: 'A practice shop on this computer' }));
  type('App key', '6f0appkey1');
  typeSecret('c0ffee5ec2e7');
  type('Service ID or authorisation link', '7300001');
  for (const wrong of ['', 'https://127.0.0.1', 'http://shop.example']) {
    type('Address', wrong);
    press('Authorise at TikTok Shop');
    await screen.findByText(/^Type an address of this computer/);
  }
  expect(asked()).toEqual([]);
  type('Address', 'http://127.0.0.1:4777');
  press('Authorise at TikTok Shop');
  await waitFor(() => expect(asked()).toHaveLength(1));
  expect(askToReach).not.toHaveBeenCalled();
});

test('says what is wrong with what was brought from the owner, and passes on what is right', async () => {
  await deskDb().connecting.put(attempt);
  await show();
  const link = await screen.findByRole('link', { name: 'Open the authorisation page' });
  expect(link.getAttribute('href')).toBe(attempt.page);
  expect(link.getAttribute('rel')).toBe('noreferrer');
  for (const [brought, words] of [
    ['', 'Paste the address'],
    ['https://x.example/?code=null&error=auth_denied', 'did not allow'],
    ['https://x.example/?code=ROW_1234&state=b', 'another attempt'],
    ['nothing came', 'no code in this'],
  ] as const) {
    type('Address you were led to', brought);
    press('Continue');
    await screen.findByText(new RegExp(words), { selector: '[role=alert]' });
  }
  expect(asked()).toEqual([]);
  type('Address you were led to', 'https://x.example/?code=ROW_1234&state=a1b2');
  vi.mocked(ask).mockResolvedValueOnce({
    ok: false,
    fault: { code: 'x', words: 'A code works once.' },
  } as never);
  press('Continue');
  await screen.findByText('A code works once.');
});

test('lets one of the shops be chosen, says what is not granted, and asks the first agent for a nickname', async () => {
  const shops = [
    { id: '1', name: 'Lamp Shop', region: 'GB', crossBorder: false },
    { id: '2', name: 'Lampe', region: 'DE', crossBorder: true },
  ];
  await deskDb().connecting.put({ ...attempt, stage: 'choose', shops, scopes: ['seller.order.info'] });
  await show();
  const first = await screen.findByRole<HTMLInputElement>('radio', { name: /^Lamp Shop ?, United Kingdom$/ });
  expect(first.checked).toBe(true);
  expect(screen.getByText(/^Conversations and messages/, { selector: 'li' }).textContent).toContain(
    'seller.customer_service',
  );
  fireEvent.click(screen.getByRole('radio', { name: /^Lampe ?, Germany, sold from abroad$/ }));
  press('Connect this shop');
  await screen.findByText(/at most 30 characters/);
  expect(asked()).toEqual([]);
  type('Your nickname', '  Noor ');
  press('Connect this shop');
  await waitFor(() => expect(asked()).toHaveLength(1));
  expect(asked()[0]).toMatchObject({ work: { do: 'chooseShop', shop: '2', nickname: 'Noor' } });
});

test('shows how it stands with the shop, and never anything of a secret', async () => {
  await deskDb().connection.put({ ...connected, clockOffset: -720_000 });
  await deskDb().syncState.put({
    ...{ key: 'sync', lastWholeListAt: null, lastRatingAt: 0, waitingRatings: [] },
    ...{ requestsToday: 1412, quotaEndsAt: Date.now() + DAY },
  });
  await show(open(noor));
  expect(fact('Shop')).toBe('Lamp Shop, United Kingdom');
  await waitFor(() => expect(fact('Requests in this day')).toContain('1,412 of 10,000'));
  expect(fact('Clock')).toMatch(/12.m ahead of the shop’s/);
  expect(fact('App secret and access')).toBe('Kept sealed on this device');
  press('Authorise again');
  const secret = await screen.findByLabelText<HTMLInputElement>('App secret');
  expect(secret.value).toBe('');
  expect(document.body.textContent).toContain('One is kept on this device');
  press('Authorise at TikTok Shop');
  await waitFor(() => expect(asked()).toHaveLength(1));
  expect(asked()[0]).toMatchObject({ by: 'noor', work: { appSecret: '', appKey: '6f0appkey1' } });
});

test('words what a test found: what to ask for, what to mend, and what was not tried', async () => {
  await deskDb().connection.put(connected);
  await show(open(noor));
  vi.mocked(ask).mockResolvedValue({
    ok: true,
    value: {
      clockAhead: 5 * 60_000,
      steps: [
        { step: 'permission', state: 'ok', words: '' },
        { step: 'clock', state: 'ok', words: '' },
        { step: 'app', state: 'failed', words: 'The secret does not match.' },
        { step: 'coupons', state: 'missing', words: 'The app may not do this.' },
        { step: 'tracking', state: 'untried', words: '' },
      ],
    },
  } as never);
  press('Test now');
  const list = await screen.findByRole('list', { name: 'What the test found' });
  const item = (name: string) =>
    within(list)
      .getAllByRole('listitem')
      .find((each) => each.textContent?.startsWith(name))?.textContent;
  expect(item('The browser lets')).toMatch(/OK$/);
  expect(item('This computer’s clock')).toMatch(/OK.*ahead of the shop’s.*Set the clock/);
  expect(item('App key and secret')).toMatch(/Failed.*does not match.*type the key and the secret/);
  expect(item('Vouchers')).toMatch(/Not granted.*Ask for seller\.promotion\.info in Partner Center/);
  expect(item('Parcels')).toMatch(/Not tried.*no order to try it with/);
  expect(screen.getByText('2 things failed or are not granted.').getAttribute('role')).toBe('status');
});

test('is its owner’s: others see how it stands and why they cannot change it', async () => {
  await deskDb().connection.put(connected);
  await show(open(noor, agent('dewi', 'agent')), agent('dewi', 'agent'));
  expect(fact('Shop')).toContain('Lamp Shop');
  expect(screen.queryByRole('button', { name: 'Authorise again' })).toBeNull();
  for (const name of ['Test now', 'Disconnect', 'Disconnect and forget everything'])
    expect(screen.getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(true);
  expect(screen.getAllByText('This is for an owner of the shop.').length).toBeGreaterThan(0);
});

test('asks before it disconnects, and says what is forgotten', async () => {
  await deskDb().connection.put(connected);
  await show(open(noor));
  press('Disconnect and forget everything');
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/Every chat, note, setting and agent of Lamp Shop is erased/)).toBeTruthy();
  fireEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  expect(asked()).toEqual([]);
  press('Disconnect');
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Disconnect' }));
  await waitFor(() => expect(asked()).toHaveLength(1));
  expect(asked()[0]).toMatchObject({ work: { do: 'disconnect', erase: false } });
});

test('leads out of a practice shop first', async () => {
  await deskDb().connection.put({ ...notConnected, kind: 'practice', shopName: 'Practice Shop' });
  await show(open(noor));
  expect(screen.queryByRole('textbox', { name: 'App key' })).toBeNull();
  press('Leave the practice shop');
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Leave' }));
  await waitFor(() => expect(asked()).toEqual([{ ask: 'leavePractice' }]));
});
