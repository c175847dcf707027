import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AheadView } from '../../components/analytics/ahead/ahead-view.tsx';
import { openedChat } from '../../components/desk/opened-chat.ts';
import type { Command } from '../../core/domain/desk/command.ts';
import { command } from '../../core/protocol/client.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { answer } from '../support/busy-story.ts';
import { goTo, InAnalytics } from './analytics-stage.tsx';
import { deskStage, noon } from './desk-stage.tsx';

vi.mock('../../core/protocol/client.ts', () => ({ ask: vi.fn(), command: vi.fn() }));

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let stage: ReturnType<typeof deskStage>;

beforeEach(async () => {
  await Promise.all(deskDb().tables.map((table) => table.clear()));
  stage = deskStage();
  await stage.open();
  await stage.run({ do: 'addAgent', agent: 'dewi', nickname: 'Dewi', capacity: 8 }, noon - 8 * DAY);
  await stage.run({ do: 'openDesk', agent: 'mira', desk: 'w' }, noon - 8 * DAY);
  vi.mocked(command)
    .mockReset()
    .mockImplementation((async (wanted: Command) => {
      const { refusal } = await stage.run(wanted);
      return refusal ? { ok: false, refusal } : { ok: true, value: null };
    }) as never);
  goTo('ahead');
});
afterEach(cleanup);

const region = (name: string) => screen.findByRole('region', { name });
const answered = async (buyer: string, n: number, at: number) => {
  for (const each of answer(buyer, 'mira', n, at)) await stage.run(each, at);
};
function show() {
  render(
    <InAnalytics me="mira" at={noon}>
      <AheadView />
    </InAnalytics>,
  );
}
const namesIn = (part: HTMLElement) =>
  within(part)
    .getAllByRole('listitem')
    .map((line) => within(line).queryAllByRole('button')[0]?.textContent);

test('says how many fall due by when, how many would be late, and what that rests on', async () => {
  await stage.write('Ana', 'Hi', noon - 5 * HOUR);
  await answered('Ana', 1, noon - HOUR);
  for (const [n, buyer] of ['Ben', 'Cem', 'Dan', 'Eve'].entries())
    await stage.write(buyer, 'Hi', noon - 10 * HOUR + n);
  await stage.run({ do: 'assignChat', by: 'mira', to: 'dewi', conversation: 'Cem' });
  show();
  const part = await region('Deadlines ahead');
  // At a third of a chat an hour, none is answered by the end of that hour.
  expect(part.textContent).toContain('4 chats fall due by 15:00; at today’s pace 3 would be late.');
  expect(part.textContent).toContain('Of these, 1 is held by somebody who is not on.');
  await waitFor(() => expect(part.textContent).toContain('Mira4 of 50 open'));
  expect(part.textContent).toContain('Pace: 0.3 chats an hour. Mira answered 1 chat in the last 3 hours.');
});

test('where nobody who is on has answered, the pace is not known and not invented', async () => {
  await stage.write('Ben', 'Hi');
  show();
  const part = await region('Deadlines ahead');
  expect(part.textContent).toContain(
    '1 chat falls due in the next 24 h. How many would be late is not known: nobody who is on has answered a chat in the last 3 hours.',
  );
  expect(part.textContent).not.toContain('Pace:');
});

test('with nothing ahead it says so, part by part', async () => {
  show();
  expect((await region('Deadlines ahead')).textContent).toContain('Nothing falls due in the next 24 h.');
  expect((await region('Overdue now')).textContent).toContain('Nothing is overdue.');
  expect((await region('Misses left')).textContent).toContain('there is nothing to lose');
  expect((await region('Closing by themselves')).textContent).toContain(
    'No chat closes by itself within 24 h.',
  );
});

test('an hour shows its chats, what is overdue stands apart, and each leads to its chat', async () => {
  await stage.write('Late Lena', 'Hi', noon - 13 * HOUR);
  await stage.write('Ben', 'Hi', noon - 10.5 * HOUR);
  await stage.write('Cem', 'Hi', noon);
  show();
  expect(namesIn(await region('Overdue now'))).toEqual(['Late Lena']);
  const part = await region('Deadlines ahead');
  const hours = within(part).getByRole<HTMLSelectElement>('combobox', { name: 'Hour' });
  expect([...hours.options].map(({ text }) => text)).toEqual([
    'Choose an hour',
    '13:00: 1 chat',
    'Wed 00:00: 1 chat',
  ]);
  fireEvent.change(hours, { target: { value: String(noon + HOUR) } });
  await waitFor(() => expect(location.hash).toContain(`hour=${noon + HOUR}`));
  dispatchEvent(new HashChangeEvent('hashchange'));
  const chats = await within(part).findByRole('list', { name: /^Chats due from Tue 10 March, 13:00/ });
  expect(namesIn(chats)).toEqual(['Ben']);
  fireEvent.click(within(chats).getByRole('button', { name: 'Ben' }));
  expect(openedChat.value).toBe('Ben');
  expect(location.hash).toBe('#desk');
});

test('the chart says its hours in words, its table adds them up, and reading opens an hour', async () => {
  await stage.write('Ana', 'Hi', noon - 5 * HOUR);
  await answered('Ana', 1, noon - HOUR);
  await stage.write('Ben', 'Hi', noon - 10.5 * HOUR);
  for (const buyer of ['Cem', 'Dan']) await stage.write(buyer, 'Hi', noon - 8.5 * HOUR);
  show();
  const chart = await screen.findByRole('figure', { name: 'Chats due by the hour' });
  expect(chart.textContent).toContain('The most in one hour: 2 chats from 15:00.');
  fireEvent.click(within(chart).getByText('Table', { exact: false, selector: 'summary' }));
  const table = await within(chart).findByRole('table');
  const cells = (row: number) =>
    [...(within(table).getAllByRole('row')[row]?.children ?? [])].map(({ textContent }) => textContent);
  expect(cells(2)).toEqual(['Tue 10 March, 13:00', '1', '1', '0']);
  expect(cells(4)).toEqual(['Tue 10 March, 15:00', '2', '3', '1']);
  const reader = within(chart).getByRole('slider');
  await waitFor(() => {
    fireEvent.input(reader, { target: { value: '3' } });
    expect(reader.getAttribute('aria-valuetext')).toBe('15:00: Chats due 2');
  });
  fireEvent.keyDown(reader, { key: 'Enter' });
  await waitFor(() => expect(location.hash).toContain(`hour=${noon + 3 * HOUR}`));
});

test('a chat is assigned from there', async () => {
  await stage.write('Late Lena', 'Hi', noon - 13 * HOUR);
  show();
  const part = await region('Overdue now');
  fireEvent.click(await within(part).findByRole('button', { name: 'Assign the chat with Late Lena' }));
  const dialog = await screen.findByRole('dialog', { name: 'Assign' });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Assign' }));
  await waitFor(() => expect(within(part).getByText('Dewi')).toBeTruthy());
});

test('says how many misses the target bears, and which chat would be the one too many', async () => {
  for (let n = 0; n < 7; n += 1) {
    await stage.write(`In time ${n}`, 'Hi', noon - DAY);
    await answered(`In time ${n}`, n, noon - DAY + HOUR);
  }
  await stage.write('First', 'Hi', noon - 9 * HOUR);
  await stage.write('Second', 'Hi', noon - 8 * HOUR);
  await stage.write('Third', 'Hi', noon - 7 * HOUR);
  await stage.run({ do: 'endChat', by: 'mira', conversation: 'Third' });
  show();
  const part = await region('Misses left');
  expect(part.textContent).toContain('100% within 12 h, target 85%: 1 more late reply and it still holds.');
  expect(part.textContent).toContain('3 chats wait for their first reply.');
  const lines = within(part)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent ?? '');
  expect(lines.map((line) => line.includes('Costs the target'))).toEqual([false, true, false]);
  expect(lines[0]).toMatch(/^First.*3.h.00.m/);
  expect(lines[2]).toContain('Closed: late for good');
});

test('says what closes by itself, first what nobody answered', async () => {
  const began = noon - 6.5 * DAY;
  await stage.write('Answered', 'Hi', began - 2 * HOUR);
  await answered('Answered', 1, began - HOUR);
  await stage.write('Waiting', 'Hi', began);
  await stage.write('Later', 'Hi', noon - 5 * DAY);
  show();
  const part = await region('Closing by themselves');
  expect(part.textContent).toContain(
    '2 chats close by themselves within 24 h, if nothing is written. In 1 of them the buyer still waits.',
  );
  expect(namesIn(part)).toEqual(['Waiting', 'Answered']);
  expect(within(part).getAllByRole('listitem')[0]?.textContent).toContain('Not repliedcloses Wed 00:00');
  fireEvent.click(within(part).getByRole('radio', { name: '72 h' }));
  dispatchEvent(new HashChangeEvent('hashchange'));
  await waitFor(() => expect(namesIn(part)).toEqual(['Waiting', 'Later', 'Answered']));
});

test('holiday mode is said where it changes the picture: what it holds back, and what is planned', async () => {
  await stage.write('Ana', 'Hi', noon - 3 * HOUR);
  await answered('Ana', 1, noon - 2 * HOUR);
  await stage.run({ do: 'startHoliday' }, noon - 2 * HOUR);
  await stage.write('Ana', 'Still there?', noon - HOUR);
  show();
  const note = await screen.findByText(/^Holiday mode is on\./);
  expect(note.textContent).toContain(
    '1 chat waits without a deadline: its 12 h begin when holiday mode ends.',
  );
  await stage.run({ do: 'endHoliday' });
  await waitFor(() => expect(screen.queryByText(/^Holiday mode is on\./)).toBeNull());
  await stage.run({
    do: 'planHoliday',
    by: 'mira',
    plan: 'p',
    firstDay: '2026-03-11',
    lastDay: '2026-03-12',
  });
  await screen.findByText(/^Holiday mode is planned from Wed 11 March, 00:00 to Fri 13 March, 00:00/);
});

test('from Saturday on Monday noon is in sight: what a covered weekend brings falls due together', async () => {
  const saturday = Date.parse('2026-03-14T10:00:00Z');
  await stage.run({ do: 'setChatbot', activities: ['welcome', 'faq', 'away'] }, noon);
  for (const buyer of ['Ana', 'Ben', 'Cem']) await stage.write(buyer, 'Hi', saturday);
  render(
    <InAnalytics me="mira" at={saturday + HOUR}>
      <AheadView />
    </InAnalytics>,
  );
  const part = await region('Deadlines ahead');
  expect(part.textContent).toContain('3 chats fall due by Mon 13:00. How many would be late is not known');
  expect(part.textContent).toContain(
    '3 chats fall due together at Mon 16 March, 12:00: the weekend’s, by weekend cover. What buyers write before Monday joins them, due at Mon 16 March, 12:00 or later. Shown up to Mon 13:00, so that Monday noon is in sight.',
  );
});
