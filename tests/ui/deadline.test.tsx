import { signal } from '@preact/signals';
import { render, screen } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { DeadlinePill } from '../../components/deadline/deadline-pill.tsx';
import { deadlineName, deadlineState } from '../../components/deadline/deadline-state.ts';
import type { Wait } from '../../core/domain/reply-clock/wait.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const since = Date.parse('2026-03-10T00:00:00Z');

const wait: Wait = {
  since,
  covered: false,
  primary: 12,
  countedFrom: since,
  deadlines: {
    due12: since + 12 * HOUR,
    due24: since + 24 * HOUR,
    dueAt: since + 12 * HOUR,
    dueSoonAt: since + 10 * HOUR,
  },
};
const plain = (words: string | null | undefined) => (words ?? '').replaceAll('\u202f', ' ');

test('a wait is calm, then due soon from ten hours, then overdue at twelve', () => {
  const kindAt = (hours: number) => deadlineState(wait, false, since + hours * HOUR).kind;
  expect([0, 9.99, 10, 11.99, 12, 20].map(kindAt)).toEqual([
    'calm',
    'calm',
    'soon',
    'soon',
    'overdue',
    'overdue',
  ]);
});

test('the button of a deadline says how it stands and how long', () => {
  const nameAt = (minutes: number) =>
    plain(deadlineName(deadlineState(wait, false, since + minutes * MINUTE)));
  expect(nameAt(678)).toBe('Deadline, due soon, 42 m');
  expect(nameAt(792)).toBe('Deadline, overdue, 1 h 12 m');
  expect(nameAt(60)).toBe('Deadline, reply due in, 11 h 00 m');
});

test('a wait that holiday mode holds back has no deadline', () => {
  const held: Wait = { ...wait, countedFrom: null, deadlines: null };
  expect(deadlineState(held, false, since + 100 * HOUR).kind).toBe('none');
});

test('a countdown ticks in its own text: the element around it stays', async () => {
  const now = signal(since + 11 * HOUR + 18 * MINUTE);
  const { container } = render(<DeadlinePill wait={wait} replied={false} now={now} />);
  const pill = container.querySelector('.pill');
  expect(plain(pill?.textContent)).toBe('Due soon 42 m');
  await act(() => {
    now.value += MINUTE;
  });
  expect(container.querySelector('.pill')).toBe(pill);
  expect(plain(pill?.textContent)).toBe('Due soon 41 m');
  await act(() => {
    now.value += 42 * MINUTE;
  });
  expect(plain(screen.getByText(/Overdue/).textContent)).toBe('Overdue 1 m');
});

test('a reply that ends the wait is seen at once, not with the next tick', () => {
  const now = signal(since + 11 * HOUR);
  const { container, rerender } = render(<DeadlinePill wait={wait} replied={false} now={now} />);
  rerender(<DeadlinePill wait={null} replied={true} now={now} />);
  expect(container.textContent).toBe('Replied');
});
