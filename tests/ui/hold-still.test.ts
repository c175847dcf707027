import { expect, test } from 'vitest';
import { holdStill } from '../../components/inbox/hold-still.ts';
import { rowWindow } from '../../components/inbox/row-window.ts';

interface Row {
  readonly id: string;
  readonly said: string;
}
const rows = (...ids: string[]): Row[] => ids.map((id) => ({ id, said: 'before' }));
const known = (list: readonly Row[]) => new Map(list.map((row) => [row.id, row]));
const ids = (list: readonly Row[]) => list.map(({ id }) => id).join('');

test('held rows keep their places when the order changes, and say what is new', () => {
  const fresh: Row[] = [
    { id: 'c', said: 'now' },
    { id: 'a', said: 'now' },
    { id: 'b', said: 'now' },
  ];
  const { rows: shown, arrivals } = holdStill(['a', 'b', 'c'], fresh, known(rows('a', 'b', 'c')));
  expect(ids(shown)).toBe('abc');
  expect(shown.every(({ said }) => said === 'now')).toBe(true);
  expect(arrivals).toBe(0);
});

test('new rows that belong above or between are kept back and counted', () => {
  const { rows: shown, arrivals } = holdStill(['a', 'b'], rows('x', 'a', 'y', 'b'), known(rows('a', 'b')));
  expect(ids(shown)).toBe('ab');
  expect(arrivals).toBe(2);
});

test('rows that belong below all others move nothing, so they are shown', () => {
  const { rows: shown, arrivals } = holdStill(['a', 'b'], rows('a', 'b', 'c', 'd'), known(rows('a', 'b')));
  expect(ids(shown)).toBe('abcd');
  expect(arrivals).toBe(0);
});

test('a row that left the list stays in its place, as it was last known', () => {
  const { rows: shown } = holdStill(['a', 'b', 'c'], rows('a', 'c'), known(rows('a', 'b', 'c')));
  expect(ids(shown)).toBe('abc');
  expect(shown[1]?.said).toBe('before');
});

test('only rows near what can be seen are drawn', () => {
  expect(rowWindow(0, 760, 76, 5000)).toEqual({ first: 0, last: 16 });
  expect(rowWindow(76 * 1000, 760, 76, 5000)).toEqual({ first: 994, last: 1016 });
  expect(rowWindow(76 * 5000, 760, 76, 3)).toEqual({ first: 3, last: 3 });
});
