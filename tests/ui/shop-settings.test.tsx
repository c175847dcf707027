import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sitDown } from '../../components/desk/me.ts';
import { SettingsPage } from '../../components/settings/settings-page.tsx';
import type { AgentCommand } from '../../core/domain/desk/agent-command.ts';
import { ask, command } from '../../core/protocol/client.ts';
import { notConnected } from '../../core/store/queries/connection-now.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import { deskStage, noon } from './desk-stage.tsx';

vi.mock('../../core/protocol/client.ts', () => ({ ask: vi.fn(), command: vi.fn() }));

const stage = deskStage();
const commands = () => vi.mocked(command).mock.calls.map(([wanted]) => wanted);
const field = (name: string | RegExp) => screen.getByLabelText<HTMLInputElement>(name);
const type = (name: string | RegExp, value: string) => fireEvent.input(field(name), { target: { value } });

/** The worker's part: carried out as it would be. */
async function carryOut(wanted: AgentCommand) {
  const { refusal } = await stage.run(wanted, noon);
  return refusal ? { ok: false, refusal } : { ok: true, value: null };
}

/** Opens a page of the settings as an agent sees it. */
async function open(page: string, title: string, agent = 'mira') {
  sitDown(agent);
  location.hash = page;
  dispatchEvent(new Event('hashchange'));
  render(<SettingsPage showOne={async () => true} />);
  return within(await screen.findByRole('region', { name: title }));
}

beforeEach(async () => {
  for (const table of deskDb().tables) await table.clear();
  await stage.open();
  await stage.run({ do: 'addAgent', agent: 'budi', nickname: 'Budi', capacity: 5 });
  // The shop's clock stands at noon of 10 March 2026.
  const clockOffset = noon - Date.now();
  await deskDb().connection.put({ ...notConnected, kind: 'practice', clockOffset });
  vi.mocked(ask).mockReset();
  vi.mocked(command)
    .mockReset()
    .mockImplementation(carryOut as never);
});
afterEach(cleanup);

test('the shop is set up; what cannot be is refused at its field, before it is sent', async () => {
  const shop = await open('shop', 'Shop');
  const rules = within(shop.getByRole('table', { name: 'What this market asks' }));
  expect(rules.getByRole('row', { name: /15 August 2025 in force 12 h 85 ?% None is a reply/ })).toBeTruthy();
  fireEvent.change(field('Market'), { target: { value: 'US' } });
  expect(rules.getByRole('row', { name: /Always in force 24 h 90 ?% 85 ?% is no reply/ })).toBeTruthy();
  expect(await shop.findByText(/^There it is Tue 10 March, 1[12]:\d\d\.$/)).toBeTruthy();
  type('Name', ' ');
  type('Time zone', 'Mars/Base');
  fireEvent.submit(field('Name').form as HTMLFormElement);
  expect(await shop.findAllByRole('alert')).toHaveLength(2);
  expect(field('Time zone').getAttribute('aria-invalid')).toBe('true');
  const described = field('Time zone').getAttribute('aria-describedby')?.split(' ')[0] ?? '';
  expect(document.getElementById(described)?.textContent).toBe(
    'This is no time zone. One reads like Asia/Jakarta.',
  );
  expect(commands()).toEqual([]);
  type('Name', 'Cups & Co');
  type('Time zone', 'Asia/Jakarta');
  fireEvent.submit(field('Name').form as HTMLFormElement);
  await shop.findByText('Saved.');
  expect(await shopNow(deskDb())).toMatchObject({
    ...{ name: 'Cups & Co', market: 'US', zone: 'Asia/Jakarta', setByHand: true },
  });
});

test('from which amount an order is dear is set currency by currency, no finer than it is paid', async () => {
  await open('shop', 'High-value orders');
  expect(screen.getByText('No order counts as high value.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Add a currency' }));
  fireEvent.change(field('Currency'), { target: { value: 'JPY' } });
  const form = field('Currency').form as HTMLFormElement;
  const save = () => fireEvent.submit(form);
  save();
  await screen.findByText('Write an amount greater than 0, such as 150 or 149.50.');
  type('Amount in JPY', '20000.5');
  await screen.findByText('JPY has no decimals.');
  expect(commands()).toEqual([]);
  type('Amount in JPY', '20000');
  fireEvent.click(screen.getByRole('button', { name: 'Add a currency' }));
  type('Amount in BRL', '149.50');
  save();
  await waitFor(async () => expect((await shopNow(deskDb())).highValue).toEqual({ BRL: 149.5, JPY: 20_000 }));
  fireEvent.click(await screen.findByRole('button', { name: 'Remove JPY' }));
  save();
  await waitFor(async () => expect((await shopNow(deskDb())).highValue).toEqual({ BRL: 149.5 }));
});

test('holiday mode is turned on and off, planned and taken back, and says what it does', async () => {
  const holiday = await open('shop', 'Holiday mode');
  expect(holiday.getByText(/Sidedesk can neither see nor turn it/)).toBeTruthy();
  fireEvent.click(holiday.getByRole('button', { name: 'Turn on now' }));
  await holiday.findByText('Holiday mode is on since Tue 10 March, 12:00, until somebody turns it off.');
  fireEvent.click(holiday.getByRole('button', { name: 'Turn off now' }));
  await holiday.findByText('Holiday mode is off.');
  const plan = (first: string, last: string) => {
    type('First day', first);
    type('Last day', last);
    fireEvent.submit(field('First day').form as HTMLFormElement);
  };
  plan('2026-03-09', '2026-03-09');
  await holiday.findByText('These days are over already.');
  plan('2026-03-28', '2026-03-29');
  const list = within(await holiday.findByRole('list', { name: 'Planned' }));
  expect(list.getByText('Sat 28 March to Sun 29 March')).toBeTruthy();
  plan('2026-03-29', '2026-03-31');
  await holiday.findByText('Holiday mode is planned for some of these days already.');
  fireEvent.click(list.getByRole('button', { name: 'Cancel Sat 28 March to Sun 29 March' }));
  await waitFor(() => expect(holiday.queryByRole('list', { name: 'Planned' })).toBeNull());
  plan('2026-03-10', '2026-03-10');
  await holiday.findByText('Holiday mode is on until Wed 11 March, 00:00.');
});

test('an agent sees how the shop is set and why they cannot change it', async () => {
  const shop = await open('shop', 'Shop', 'budi');
  expect(screen.getByText('This is for the shop’s owner and its supervisors.')).toBeTruthy();
  expect(shop.getByLabelText<HTMLInputElement>('Name').closest('fieldset')?.disabled).toBe(true);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Turn on now' }).disabled).toBe(true);
  cleanup();
  const tags = await open('tags', 'Chat tags', 'budi');
  expect(tags.getByRole<HTMLInputElement>('checkbox', { name: 'Warnings' }).disabled).toBe(true);
});

test('each tag says what it rests on, and is switched off and on', async () => {
  const tags = await open('tags', 'Chat tags');
  const logistics = () => tags.getByRole<HTMLInputElement>('checkbox', { name: 'Logistics' });
  expect(tags.getByText(/an order under way\./)).toBeTruthy();
  fireEvent.click(logistics());
  await waitFor(() => expect(logistics().checked).toBe(false));
  fireEvent.click(tags.getByRole('checkbox', { name: 'Sentiment' }));
  await waitFor(async () => expect((await shopNow(deskDb())).tagsOff).toEqual(['logistics', 'sentiment']));
  fireEvent.click(logistics());
  await waitFor(async () => expect((await shopNow(deskDb())).tagsOff).toEqual(['sentiment']));
});

test('who is blocked stands in a list with since when and by whom, the last one first, and is let in again', async () => {
  for (const [n, buyer] of ['Ana', 'Citra'].entries()) {
    await stage.write(buyer, 'Hello', noon + n);
    await stage.run({ do: 'blockBuyer', by: 'budi', conversation: buyer }, noon + n);
  }
  const blocked = await open('blocked', 'Blocked buyers', 'budi');
  const items = await blocked.findAllByRole('listitem');
  expect(items.map((item) => item.textContent)).toEqual([
    expect.stringMatching(/^CitraSince 10 March.*, by BudiUnblock$/),
    expect.stringMatching(/^Ana/),
  ]);
  fireEvent.click(blocked.getByRole('button', { name: 'Unblock Citra' }));
  await waitFor(() => expect(blocked.getAllByRole('listitem')).toHaveLength(1));
  expect(commands()).toEqual([{ do: 'unblockBuyer', by: 'budi', conversation: 'Citra' }]);
});
