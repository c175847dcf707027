import 'fake-indexeddb/auto';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ServiceView } from '../../../components/analytics/service/service-view.tsx';
import { readCsv } from '../../../components/settings/exchange/csv.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { AtDesk, deskStage, noon } from '../desk-stage.tsx';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// What is read at ease waits for a page at rest.
configure({ asyncUtilTimeout: 10_000 });

let stage: ReturnType<typeof deskStage>;

function goTo(address: string) {
  location.hash = address;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

beforeEach(async () => {
  await Promise.all(deskDb().tables.map((table) => table.clear()));
  goTo('#analytics/service');
  stage = deskStage();
  await stage.open();
  // Changing a part of the address in place tells the page in a browser.
  vi.spyOn(location, 'replace').mockImplementation((address) => goTo(String(address)));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** A buyer writes, and Mira answers after some minutes. */
async function chat(buyer: string, at: number, minutes: number) {
  await stage.write(buyer, 'Where is it?', at);
  await stage.run({ do: 'assignChat', by: 'mira', to: 'mira', conversation: buyer }, at);
  const then = at + minutes * MINUTE;
  const content = { kind: 'text', text: 'Here.' } as never;
  await stage.run(
    { do: 'sendMessage', by: 'mira', conversation: buyer, messageId: `own ${buyer}`, content },
    then,
  );
  await stage.run(
    {
      do: 'recordDelivery',
      conversation: buyer,
      messageId: `own ${buyer}`,
      shopMessageId: `s ${buyer}`,
      sentAt: then,
    },
    then,
  );
}

function show() {
  render(
    <AtDesk>
      <ServiceView />
    </AtDesk>,
  );
}

const figure = (name: string) => {
  const region = screen.getByRole('region', { name: 'Figures' });
  const tile = within(region).getByRole('button', { name });
  return tile.textContent?.replace(name, '').replaceAll('\u202f', ' ');
};

const select = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });

test('on the first day the view says that there is nothing yet, and leads to the desk', async () => {
  show();
  expect(await screen.findByText('Nothing to measure yet')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Go to the desk' }).getAttribute('href')).toBe('#desk');
  expect(screen.queryByRole('region', { name: 'Figures' })).toBeNull();
});

test('a period without chats offers a longer one', async () => {
  await chat('Ana', noon - 20 * DAY, 10);
  show();
  fireEvent.click(await screen.findByRole('button', { name: 'Show the last 30 days' }));
  await waitFor(() => expect(figure('Sessions')).toBe('1chats assigned'));
  expect(select('Period').value).toBe('30');
});

test('the figures of a period are those of its chats, and say what they stand on', async () => {
  await chat('Ana', noon - 2 * DAY, 10);
  await chat('Ben', noon - 30 * HOUR, 13 * 60);
  await stage.run({ do: 'endChat', by: 'mira', conversation: 'Ana' }, noon - DAY);
  await stage.run({ do: 'rateChat', conversation: 'Ana', stars: 5 }, noon - DAY);
  show();
  await screen.findByRole('region', { name: 'Figures' });
  expect(figure('Response rate 12 h')).toBe('50%counts here, target 85%, missed');
  expect(figure('Response rate 24 h')).toBe('100%target 85%, met');
  expect(figure('Median response time')).toBe('10 mof 2 replies');
  expect(figure('9 in 10 answered within')).toBe('13 h 00 mof 2 replies');
  expect(figure('Satisfaction')).toBe('100%of 1 rating');
  expect(figure('Conversion')).toBe('–no orders after a reply');
  expect(figure('Automation share')).toBe('0%0 of 2 chats');
  const rate = screen.getByRole('figure', { name: 'Response rate' });
  expect(rate.textContent).toContain('50% within 12 h and 100% within 24 h; the target is 85%.');
});

test('what is chosen stands in the address and outlives a reload; an order has no category', async () => {
  await chat('Ana', noon - 2 * DAY, 10);
  show();
  await screen.findByRole('region', { name: 'Figures' });
  fireEvent.change(select('Category'), { target: { value: 'logistics' } });
  await waitFor(() => expect(figure('Sessions')).toBe('0chats assigned'));
  expect(figure('Response rate 12 h')).toBe('–counts here, target 85%');
  expect(figure('Conversion')).toBe('–an order has no category');
  fireEvent.change(select('Agent'), { target: { value: 'mira' } });
  fireEvent.change(select('Period'), { target: { value: '90' } });
  await waitFor(() =>
    expect(location.hash).toBe('#analytics/service?category=logistics&agent=mira&period=90'),
  );
  cleanup();
  show();
  await screen.findByRole('region', { name: 'Figures' });
  expect([select('Period').value, select('Agent').value, select('Category').value]).toEqual([
    '90',
    'mira',
    'logistics',
  ]);
  // One agent's sessions are the figure above.
  expect(screen.queryByRole('figure', { name: 'Sessions per agent' })).toBeNull();
});

test('the figures of a period stay, as its own, until those of the next are there', async () => {
  await chat('Ana', noon - 20 * DAY, 10);
  await chat('Ben', noon - 2 * DAY, 10);
  show();
  await screen.findByRole('region', { name: 'Figures' });
  fireEvent.change(select('Period'), { target: { value: '30' } });
  await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).not.toBeNull());
  expect(screen.getByText('Tue 3 March, 12:00 to Tue 10 March, 12:00 (UTC)')).toBeTruthy();
  expect(figure('Sessions')).toBe('1chats assigned');
  await waitFor(() => expect(figure('Sessions')).toBe('2chats assigned'));
  expect(screen.getByText('Sun 8 February, 12:00 to Tue 10 March, 12:00 (UTC)')).toBeTruthy();
  expect(document.querySelector('[aria-busy="true"]')).toBeNull();
});

test('a chosen range that cannot be is refused at its field, and what is shown stays', async () => {
  await chat('Ana', noon - 2 * DAY, 10);
  show();
  await screen.findByRole('region', { name: 'Figures' });
  fireEvent.change(select('Period'), { target: { value: 'days' } });
  const first = await screen.findByLabelText<HTMLInputElement>('First day');
  fireEvent.input(first, { target: { value: '2026-03-08' } });
  await waitFor(() => expect(figure('Sessions')).toBe('1chats assigned'));
  const before = location.hash;
  fireEvent.input(screen.getByLabelText('Last day'), { target: { value: '2026-03-07' } });
  expect((await screen.findByRole('alert')).textContent).toBe('This is before the first day.');
  const last = screen.getByLabelText('Last day');
  expect(last.getAttribute('aria-invalid')).toBe('true');
  expect(last.getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id);
  expect(location.hash).toBe(before);
  expect(figure('Sessions')).toBe('1chats assigned');
  fireEvent.input(screen.getByLabelText('Last day'), { target: { value: '2026-03-08' } });
  await waitFor(() => expect(location.hash).toContain('to=2026-03-08'));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('what happens is in the figures without a reload', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'], shouldAdvanceTime: true });
  await chat('Ana', noon - 2 * DAY, 10);
  show();
  await screen.findByRole('region', { name: 'Figures' });
  expect(figure('Sessions')).toBe('1chats assigned');
  await chat('Ben', noon - HOUR, 10);
  await vi.advanceTimersByTimeAsync(6000);
  await waitFor(() => expect(figure('Sessions')).toBe('2chats assigned'));
  vi.useRealTimers();
});

test('the file of the view says what its figures and tables say', async () => {
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  await chat('Ana', noon - 2 * DAY, 10);
  show();
  await screen.findByText('New chats: 0; usually –.');
  fireEvent.click(screen.getByRole('button', { name: 'Save all as CSV' }));
  const text = await new Response(made.mock.calls[0]?.[0] as Blob).text();
  const lines = readCsv(text, 10_000).map(({ cells }) => cells);
  expect(lines[0]).toEqual(['Part', 'Row', 'Column', 'Value', 'Exact value']);
  expect(lines).toContainEqual(['Figures', 'Response rate 12 h', 'Value', '100%', '1']);
  expect(lines).toContainEqual(['Response time', 'Sun 8 March', 'Median', '10\u202fm', '600']);
  expect(lines).toContainEqual(['Sessions per agent', 'Mira', 'Sessions', '1', '1']);
  expect(new Set(lines.slice(1).map(([part]) => part))).toEqual(
    new Set([
      'Figures',
      'Today against the usual',
      'Response rate',
      'Response time',
      'Sessions',
      'Satisfaction',
      'Automation share',
      'Sessions per agent',
    ]),
  );
});

test('each figure opens what it is made of, of the period, agent and category that are chosen', async () => {
  await chat('Ana', noon - 2 * DAY, 10);
  show();
  const region = await screen.findByRole('region', { name: 'Figures' });
  fireEvent.click(within(region).getByRole('button', { name: 'Median response time' }));
  const dialog = await screen.findByRole('dialog');
  await within(dialog).findByText('Ana');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
