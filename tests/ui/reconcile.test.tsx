import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { BehindFigure } from '../../components/analytics/behind/behind-figure.tsx';
import type { Whose } from '../../core/domain/metrics/service.ts';
import { ask } from '../../core/protocol/client.ts';
import { AtDesk, deskStage, noon } from './desk-stage.tsx';

vi.mock('../../core/protocol/client.ts');

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const stage = deskStage();
const period = { from: noon - 7 * DAY, to: noon };

async function answered(buyer: string, wrote: number, after: number) {
  const at = wrote + after;
  const content = { kind: 'text', text: 'Yes.' } as const;
  const own = { conversation: buyer, messageId: `own ${buyer}` };
  await stage.write(buyer, 'Is it blue?', wrote);
  await stage.run({ do: 'sendMessage', by: 'mira', ...own, content }, at);
  await stage.run({ do: 'recordDelivery', ...own, shopMessageId: `s ${buyer}`, sentAt: at }, at);
}

beforeAll(async () => {
  vi.useFakeTimers({ now: noon, toFake: ['Date'] });
  await stage.open();
  await answered('Quick', noon - 3 * DAY, HOUR);
  await answered('Close', noon - 3 * DAY, 24 * HOUR - 4 * MINUTE);
  await answered('Late', noon - 3 * DAY, 30 * HOUR);
  await stage.write('Waiting', 'Hello?', noon - HOUR);
});
afterEach(cleanup);
afterAll(() => {
  vi.useRealTimers();
});

function open(whose?: Whose, figure: 'rate12' | 'rate24' | 'waits' = 'rate24') {
  render(
    <AtDesk>
      <BehindFigure figure={figure} period={period} whose={whose} close={() => {}} />
    </AtDesk>,
  );
  return screen.findByRole('button', { name: 'Compare with TikTok’s figure' });
}

const type = (text: string) =>
  fireEvent.input(screen.getByRole('textbox', { name: /^TikTok’s figure/ }), { target: { value: text } });
const plain = (element: Element) => (element.textContent ?? '').replaceAll('\u202f', ' ');
const result = async () => plain(await screen.findByRole('region', { name: 'Comparison' }));
const candidates = () =>
  within(screen.getByRole('list', { name: 'Chats that could explain it' }))
    .getAllByRole('listitem')
    .map(plain);

test('a typed figure is held against ours, and the chat closest to its deadline comes first', async () => {
  fireEvent.click(await open());
  type('33,3');
  expect(await result()).toContain('Here66.7%, 2 of 3TikTok33.3%Difference+33.4 points');
  expect(await result()).toContain('33.3% of 3 chats are 1.One chat that stands otherwise there');
  expect(candidates().map((line) => line.replace('Deadline', ''))).toEqual([
    'CloseIn time: answered 4 m 00 s before the deadline',
    'WaitingStill pending here; 1 h 00 m from an end of these days',
    'QuickIn time: nothing speaks for it',
  ]);
});

test('what is no figure is said so, and days the wrong way round too', async () => {
  fireEvent.click(await open());
  type('much');
  expect(screen.getByRole('status').textContent).toMatch(/^This is no figure/);
  type('90');
  fireEvent.change(screen.getByLabelText('Last day'), { target: { value: '2026-02-01' } });
  expect(screen.getByRole('status').textContent).toBe('The last day lies before the first.');
  expect(screen.queryByRole('region', { name: 'Comparison' })).toBeNull();
});

test('asking TikTok asks for the whole days, and fills in what it states', async () => {
  const figures = { rate24: '66.7', waits: '900.0', satisfaction: '', sessions: '4' };
  vi.mocked(ask).mockResolvedValueOnce({ ok: true, value: figures } as never);
  fireEvent.click(await open());
  fireEvent.click(screen.getByRole('button', { name: 'Ask TikTok' }));
  expect(await result()).toContain('Both say the same');
  expect(vi.mocked(ask)).toHaveBeenCalledWith({
    ask: 'house',
    by: 'mira',
    work: { do: 'readPerformance', from: '2026-03-03', before: '2026-03-11' },
  });
});

test('a fault of the shop’s is said, and where it counts nothing nothing is filled in', async () => {
  fireEvent.click(await open());
  vi.mocked(ask).mockResolvedValueOnce({
    ok: false,
    fault: { code: 'busy', words: 'The shop is busy.' },
  } as never);
  fireEvent.click(screen.getByRole('button', { name: 'Ask TikTok' }));
  expect(await screen.findByText('The shop is busy.')).toBeTruthy();
  const nothing = { rate24: '0.0', waits: '0.0', satisfaction: '0.0', sessions: '0' };
  vi.mocked(ask).mockResolvedValueOnce({ ok: true, value: nothing } as never);
  fireEvent.click(screen.getByRole('button', { name: 'Ask TikTok' }));
  expect(await screen.findByText('TikTok states nothing for these days.')).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Comparison' })).toBeNull();
});

test('TikTok is not asked for what it does not tell: one agent’s figure, or the rate of 12 h', async () => {
  fireEvent.click(await open({ agent: 'mira' }));
  expect(screen.queryByRole('button', { name: 'Ask TikTok' })).toBeNull();
  type('66.7');
  expect(await result()).toContain('Both say the same');
  cleanup();
  fireEvent.click(await open(undefined, 'rate12'));
  expect(screen.queryByRole('button', { name: 'Ask TikTok' })).toBeNull();
});

test('waits are compared in minutes', async () => {
  fireEvent.click(await open(undefined, 'waits'));
  type('60');
  expect(await result()).toContain('TikTok60 minDifference+1,038.7 min');
});
