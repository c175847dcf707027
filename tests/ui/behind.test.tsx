import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import Papa from 'papaparse';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { BehindFigure } from '../../components/analytics/behind/behind-figure.tsx';
import { jumpTo, openedChat } from '../../components/desk/opened-chat.ts';
import { saveFile } from '../../components/ui/save-file.ts';
import { AtDesk, deskStage, noon } from './desk-stage.tsx';

vi.mock('../../components/ui/save-file.ts');

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const stage = deskStage();
const period = { from: noon - 7 * DAY, to: noon };

async function answer(buyer: string, at: number) {
  await stage.run(
    {
      do: 'sendMessage',
      by: 'mira',
      conversation: buyer,
      messageId: `own ${buyer}`,
      content: { kind: 'text', text: 'Yes.' },
    },
    at,
  );
  await stage.run(
    {
      do: 'recordDelivery',
      conversation: buyer,
      messageId: `own ${buyer}`,
      shopMessageId: `s ${buyer}`,
      sentAt: at,
    },
    at,
  );
}

const plain = (element: Element) => (element.textContent ?? '').replaceAll('\u202f', ' ');
const lines = async () =>
  within(await screen.findByRole('list', { name: 'Chats behind it' }))
    .getAllByRole('listitem')
    .map(plain);

beforeAll(async () => {
  vi.useFakeTimers({ now: noon, toFake: ['Date'] });
  await stage.open();
  await stage.write('Putri', 'Where is my parcel?', noon - 2 * DAY);
  await answer('Putri', noon - 2 * DAY + 2 * HOUR);
  await stage.write('Late Lee', 'Hello?', noon - DAY);
  await answer('Late Lee', noon - DAY + 14 * HOUR);
  await stage.write('Waiting', 'Is it blue?', noon - 9 * HOUR);
  await stage.write('Unasked', 'Thanks', noon - 3 * HOUR);
  await stage.run({ do: 'markNoResponseNeeded', by: 'mira', conversation: 'Unasked' }, noon - 2 * HOUR);
});

afterEach(cleanup);
afterAll(() => {
  vi.useRealTimers();
});

const show = (figure: Parameters<typeof BehindFigure>[0]['figure'], close = () => {}) =>
  render(
    <AtDesk>
      <BehindFigure figure={figure} period={period} close={close} />
    </AtDesk>,
  );

test('each chat of a rate says why it stands where it stands, and each count shows its own', async () => {
  show('rate12');
  const said = await lines();
  expect(said).toEqual([
    expect.stringContaining('Left out: marked “No response needed”'),
    expect.stringContaining('Pending: due in 3 h 00 m'),
    expect.stringContaining('Late: answered after 14 h 00 m, by Mira; 2 h 00 m over the deadline'),
    expect.stringContaining('In time: answered after 2 h 00 m, by Mira'),
  ]);
  const filters = screen.getByRole('radiogroup', { name: 'Show' });
  expect(
    within(filters)
      .getAllByRole('radio')
      .map((each) => each.closest('label')?.textContent),
  ).toEqual([
    'All 4',
    'Counted 2',
    'In time 1',
    'Late 1',
    'Pending 1',
    'Left out 1',
    'marked “No response needed” 1',
  ]);
  fireEvent.click(within(filters).getByRole('radio', { name: 'Late 1' }));
  expect(await lines()).toEqual([expect.stringContaining('Late Lee')]);
  expect(screen.getByText('50 %: 1 of 2 in time'.replace(' %', '%'))).toBeTruthy();
});

test('the ledger of an answered chat opens in place, and the chat at the message that began the wait', async () => {
  const close = vi.fn();
  show('rate12', close);
  const deadline = await screen.findByRole('button', { name: 'Deadline of Late Lee' });
  fireEvent.click(deadline);
  expect(deadline.getAttribute('aria-expanded')).toBe('true');
  await screen.findByText('Due (12 h, in force here)');
  expect(plain(screen.getByRole('dialog'))).toContain('Due (12 h, in force here)Tue 10 March, 00:00');
  expect(plain(screen.getByRole('dialog'))).toContain('First answeredTue 10 March, 02:00');
  fireEvent.click(screen.getByRole('button', { name: 'Late Lee' }));
  expect(close).toHaveBeenCalled();
  expect([openedChat.value, jumpTo.value]).toEqual(['Late Lee', { at: noon - DAY }]);
});

test('waits come longest first, with average, median and what nine in ten stay within', async () => {
  show('waits');
  expect((await lines()).map((line) => line.slice(0, 16))).toEqual(['Late Lee14 h 00 ', 'Putri2 h 00 m, a']);
  expect(plain(screen.getByRole('dialog'))).toContain('Average8 h 00 mMedian2 h 00 m90 % within14 h 00 m');
});

test('the file of a count says of each chat what the screen says', async () => {
  show('rate12');
  fireEvent.click(await screen.findByRole('radio', { name: 'Counted 2' }));
  const said = (await lines()).map((line) => line.replace(/Deadline$/, ''));
  fireEvent.click(screen.getByRole('button', { name: 'Save as CSV' }));
  const [name, , text] = vi.mocked(saveFile).mock.calls[0] ?? [];
  expect(name).toBe('sidedesk-response-rate-12-h-counted.csv');
  const rows = Papa.parse<string[]>(text ?? '').data;
  expect(rows[0]?.slice(0, 5)).toEqual(['Buyer', 'Conversation', 'When (UTC)', 'When, by UTC', 'Counts as']);
  expect(rows.slice(1, 3).map(([buyer, , , , , why]) => `${buyer}${why}`.replaceAll('\u202f', ' '))).toEqual(
    said,
  );
  expect(rows.slice(1, 3).map((row) => row[4])).toEqual(['Late', 'In time']);
});

test('conversion of one category is not made up', async () => {
  render(
    <AtDesk>
      <BehindFigure figure="conversion" period={period} whose={{ category: 'logistics' }} close={() => {}} />
    </AtDesk>,
  );
  expect(await screen.findByText(/An order belongs to no category/)).toBeTruthy();
  expect(screen.queryByRole('radiogroup')).toBeNull();
});

test('a long list is shown fifty at a time, and reading goes on where more begins', async () => {
  for (let n = 0; n < 60; n += 1) await stage.write(`Buyer ${n}`, 'Hello', noon - HOUR + n);
  show('rate24');
  expect(await lines()).toHaveLength(50);
  expect(screen.getByText('50 of 64 shown')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Show 14 more' }));
  expect(await lines()).toHaveLength(64);
  const all = within(screen.getByRole('list', { name: 'Chats behind it' })).getAllByRole('listitem');
  expect(all[50]?.contains(document.activeElement)).toBe(true);
  expect(screen.queryByText(/more$/)).toBeNull();
});
