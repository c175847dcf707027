import { expect, test } from 'vitest';
import { holdStill } from '../../components/inbox/hold-still.ts';
import { rowWindow } from '../../components/inbox/row-window.ts';

interface Row {
  readonly id: string;
  readonly said: string;
}
const said = (what: string, ids: string): Row[] => [...ids].map((id) => ({ id, said: what }));
const held = (ids: string, start = 0) => ({ start, rows: said('before', ids) });
const fresh = (ids: string, start = 0, limit = 50) => ({ start, limit, rows: said('now', ids) });
const ids = (list: readonly Row[]) => list.map(({ id }) => id).join('');

test('held rows keep their places when the order changes, and say what is new', () => {
  const { rows, arrivals } = holdStill(held('abc'), fresh('cab'));
  expect(ids(rows)).toBe('abc');
  expect(rows.every((row) => row.said === 'now')).toBe(true);
  expect(arrivals).toBe(0);
});

test('new rows that belong above or between are kept back and counted', () => {
  const { rows, arrivals } = holdStill(held('ab'), fresh('xayb'));
  expect(ids(rows)).toBe('ab');
  expect(arrivals).toBe(2);
});

test('rows that belong below all others move nothing, so they are shown', () => {
  const { rows, arrivals } = holdStill(held('ab'), fresh('abcd'));
  expect(ids(rows)).toBe('abcd');
  expect(arrivals).toBe(0);
});

test('a row that left the list stays in its place, as it was last known', () => {
  const { rows } = holdStill(held('abc'), fresh('ac'));
  expect(ids(rows)).toBe('abc');
  expect(rows[1]?.said).toBe('before');
});

test('scrolled up, the rows above appear in their places; what came between them since is counted', () => {
  const { start, rows, arrivals } = holdStill(held('def', 3), fresh('abcdef', 0));
  expect({ start, shown: ids(rows), arrivals }).toEqual({ start: 0, shown: 'abcdef', arrivals: 0 });
  const more = holdStill(held('def', 3), fresh('abcxdef', 0));
  expect({ start: more.start, shown: ids(more.rows) }).toEqual({ start: 0, shown: 'abcdef' });
  expect(more.arrivals).toBe(1);
});

test('scrolled up to fewer rows than there were, the held ones do not move up', () => {
  const { start, rows } = holdStill(held('def', 3), fresh('bcdef', 0));
  expect({ start, shown: ids(rows) }).toEqual({ start: 1, shown: 'bcdef' });
});

test('scrolled down, rows far above are let go and the rest keeps its places', () => {
  const { start, rows } = holdStill(held('abcdef', 0), fresh('fedgh', 3));
  expect({ start, shown: ids(rows) }).toEqual({ start: 3, shown: 'defgh' });
});

test('after a far jump nothing of what was held is near, so all is as it is', () => {
  const { start, rows, arrivals } = holdStill(held('abc', 0), fresh('xyz', 500));
  expect({ start, shown: ids(rows), arrivals }).toEqual({ start: 500, shown: 'xyz', arrivals: 0 });
});

test('only rows near what can be seen are drawn', () => {
  expect(rowWindow(0, 760, 76, 5000)).toEqual({ first: 0, last: 16 });
  expect(rowWindow(76 * 1000, 760, 76, 5000)).toEqual({ first: 994, last: 1016 });
  expect(rowWindow(76 * 5000, 760, 76, 3)).toEqual({ first: 3, last: 3 });
});
