import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TeamView } from '../../components/analytics/team/team-view.tsx';
import { openedChat } from '../../components/desk/opened-chat.ts';
import type { Command } from '../../core/domain/desk/command.ts';
import { command } from '../../core/protocol/client.ts';
import { holderNow } from '../../core/store/queries/holder-now.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import { goTo, InAnalytics } from './analytics-stage.tsx';
import { deskStage, noon } from './desk-stage.tsx';

vi.mock('../../core/protocol/client.ts', () => ({ ask: vi.fn(), command: vi.fn() }));

const HOUR = 3_600_000;
let stage: ReturnType<typeof deskStage>;
/** What happens just before a command arrives. */
let meanwhile: () => Promise<unknown>;

beforeEach(async () => {
  await Promise.all(deskDb().tables.map((table) => table.clear()));
  stage = deskStage();
  await stage.open();
  meanwhile = async () => {};
  vi.mocked(command)
    .mockReset()
    .mockImplementation((async (wanted: Command) => {
      await meanwhile();
      const { refusal } = await stage.run(wanted);
      return refusal ? { ok: false, refusal } : { ok: true, value: null };
    }) as never);
  goTo('team');
});
afterEach(cleanup);

/** Mira owns the shop and is on, Sue supervises, Dewi answers; both are away. */
async function team() {
  await stage.run({ do: 'addAgent', agent: 'sue', nickname: 'Sue', role: 'supervisor', capacity: 5 });
  await stage.run({ do: 'addAgent', agent: 'dewi', nickname: 'Dewi', capacity: 2 });
  await stage.run({ do: 'openDesk', agent: 'mira', desk: 'w' });
}
const give = (to: string, ...conversations: string[]) =>
  Promise.all(
    conversations.map((conversation) => stage.run({ do: 'assignChat', by: 'mira', to, conversation })),
  );

function show(me = 'mira') {
  render(
    <InAnalytics me={me} at={noon}>
      <TeamView />
    </InAnalytics>,
  );
}
const rows = () =>
  [...screen.getByRole('list', { name: 'Agents' }).children].map((row) => within(row as HTMLElement));
const rowOf = (nickname: string) => {
  const button = screen.getByRole('button', { name: `Chats of ${nickname}` });
  return within(button.closest('li') as HTMLElement);
};
const order = () =>
  rows().map((row) =>
    row
      .getByRole('button', { name: /^Chats of/ })
      .getAttribute('aria-label')
      ?.slice(9),
  );
const said = (nickname: string) =>
  screen.getByRole('button', { name: `Chats of ${nickname}` }).closest('li')?.textContent ?? '';
const press = (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }));
  dispatchEvent(new HashChangeEvent('hashchange'));
};
const choose = (nickname: string) =>
  fireEvent.click(screen.getByRole('checkbox', { name: `Choose the chat with ${nickname}` }));
async function moveTo(nickname: string) {
  const dialog = await screen.findByRole('dialog', { name: 'Move chats' });
  fireEvent.input(within(dialog).getByRole('combobox', { name: 'Agent' }), { target: { value: nickname } });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Move' }));
  return dialog;
}

test('who needs help first stands on top, with load, waiting and what they did', async () => {
  await team();
  for (const buyer of ['Ana', 'Ben', 'Cem']) await stage.write(buyer, 'Hi', noon - 13 * HOUR);
  await stage.write('Eve', 'Hi', noon - HOUR);
  await give('dewi', 'Ana', 'Ben', 'Cem');
  await give('sue', 'Eve');
  show();
  await waitFor(() => expect(order()).toEqual(['Dewi', 'Sue', 'Mira']));
  await waitFor(() => expect(said('Dewi')).toContain('3 of 2 open, 1 over capacity'));
  expect(said('Dewi')).toMatch(
    /Desk closed.*3 overdue.*3 not replied.*Longest waiting13.h.00.m.*Sessions today3/,
  );
  expect(said('Mira')).toMatch(
    /Mira\(you\)owner.*Desk open.*0 of 50 open.*all replied.*Last answernone known/,
  );
});

test('rows stay where they are under the pointer, and change in place', async () => {
  await team();
  await stage.write('Ana', 'Hi', noon - 13 * HOUR);
  await give('dewi', 'Ana');
  show();
  await waitFor(() => expect(order()).toEqual(['Dewi', 'Mira', 'Sue']));
  const list = screen.getByRole('list', { name: 'Agents' }).parentElement as HTMLElement;
  fireEvent.pointerEnter(list);
  await give('sue', 'Ana');
  await waitFor(() => expect(said('Sue')).toContain('1 overdue'), { timeout: 4000 });
  expect(order()).toEqual(['Dewi', 'Mira', 'Sue']);
  fireEvent.pointerLeave(list);
  await waitFor(() => expect(order()).toEqual(['Sue', 'Dewi', 'Mira']));
});

test('what nobody holds stands on top with why, and is given to somebody', async () => {
  await team();
  await stage.run({ do: 'switchAutoAssign', agent: 'mira', on: false });
  await stage.write('Ana', 'Hi', noon - 13 * HOUR);
  show();
  const part = within(await screen.findByRole('region', { name: 'Unassigned' }));
  await part.findByText('Nobody who is here accepts new chats.');
  expect(part.getByText('1 overdue')).toBeTruthy();
  press('Unassigned chats');
  await screen.findByRole('checkbox', { name: 'Choose the chat with Ana' });
  choose('Ana');
  press('Move 1 chat…');
  await moveTo('Dewi');
  await waitFor(async () => expect(await holderNow(deskDb(), 'Ana')).toBe('dewi'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('some of somebody’s chats are moved; what was refused or moved meanwhile stays, and is said with why', async () => {
  await team();
  for (const [n, buyer] of ['Ana', 'Ben', 'Cem', 'Dan'].entries())
    await stage.write(buyer, 'Hi', noon - HOUR + n);
  await give('dewi', 'Ana', 'Ben', 'Cem', 'Dan');
  show();
  await waitFor(() => expect(said('Dewi')).toContain('4 of 2 open'));
  press('Chats of Dewi');
  await screen.findByRole('checkbox', { name: 'Choose the chat with Ana' });
  expect(screen.getByRole('button', { name: 'Move…' }).getAttribute('aria-disabled')).toBe('true');
  for (const buyer of ['Ana', 'Ben', 'Cem']) choose(buyer);
  await give('mira', 'Ben');
  // Ended by its holder while it was on its way.
  meanwhile = async () => {
    meanwhile = async () => {};
    await stage.run({ do: 'endChat', by: 'dewi', conversation: 'Cem' });
    await stage.run({ do: 'endChat', by: 'dewi', conversation: 'Ana' });
  };
  press('Move 3 chats…');
  const dialog = await moveTo('Sue');
  const refused = await within(dialog).findByRole('alert');
  await waitFor(() =>
    expect(
      within(refused)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Ana: This buyer has no open chat.',
      'Ben: Mira has it meanwhile.',
      'Cem: It is closed meanwhile.',
    ]),
  );
  expect(await holderNow(deskDb(), 'Ben')).toBe('mira');
  expect(await holderNow(deskDb(), 'Dan')).toBe('dewi');
});

test('all of one’s own chats are handed over, as they are when they are moved', async () => {
  await team();
  for (const buyer of ['Ana', 'Ben']) await stage.write(buyer, 'Hi', noon - HOUR);
  show();
  await waitFor(() => expect(said('Mira')).toContain('2 of 50 open'));
  press('Chats of Mira');
  fireEvent.click(await screen.findByRole('checkbox', { name: 'All 2 chats' }));
  press('Move 2 chats…');
  await moveTo('Sue');
  await waitFor(async () => expect(await holderNow(deskDb(), 'Ben')).toBe('sue'));
  expect(vi.mocked(command).mock.calls.map(([wanted]) => wanted.do)).toEqual([
    'transferChat',
    'transferChat',
  ]);
  await waitFor(() => expect(said('Mira')).toContain('2 chats moved to Sue.'));
});

test('a chat opens at the desk of the same tab', async () => {
  await team();
  await stage.write('Ana', 'Hi', noon - HOUR);
  goTo('team?whose=mira');
  show();
  fireEvent.click(await screen.findByRole('button', { name: 'Ana' }));
  expect(openedChat.value).toBe('Ana');
  expect(location.hash).toBe('#desk');
});

test('the switch for new chats is turned by whom the rules let: others are told how it stands', async () => {
  await team();
  show('sue');
  const name = (nickname: string) => `Accept auto-assign chats, ${nickname}`;
  fireEvent.click(await screen.findByRole('switch', { name: name('Dewi') }));
  await waitFor(async () => expect((await shopNow(deskDb())).agents.dewi?.accepting).toBe(false));
  expect(screen.queryByRole('switch', { name: name('Mira') })).toBeNull();
  expect(said('Mira')).toContain('accepts new chats');
  cleanup();
  show('dewi');
  await screen.findByRole('switch', { name: name('Dewi') });
  expect(screen.getAllByRole('switch')).toHaveLength(1);
  expect(rowOf('Sue').queryByRole('switch')).toBeNull();
});

test('a shop with one account has no shares to draw, and says how that changes', async () => {
  await stage.write('Ana', 'Hi', noon - HOUR);
  goTo('team?whose=mira');
  show();
  await waitFor(() => expect(said('Mira')).toContain('1 open'));
  expect(screen.getByText(/^The shop has one account/)).toBeTruthy();
  expect(screen.queryByRole('switch')).toBeNull();
  expect(screen.queryByRole('region', { name: 'Unassigned' })).toBeNull();
  expect(await screen.findByText('There is nobody else to move them to.')).toBeTruthy();
});
