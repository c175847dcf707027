import { signal } from '@preact/signals';
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { createRef } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ListRows } from '../../components/inbox/list-rows.tsx';
import { rowId } from '../../components/inbox/row-id.ts';
import { PORTION, portionOf } from '../../components/inbox/row-portions.ts';

const places = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);

test('a list that has shown nothing yet comes whole', () => {
  expect([...portionOf(places(0, 30), null, PORTION)]).toEqual(places(0, 30));
});

test('of many rows that come, those nearest to the middle come first', () => {
  const now = [...portionOf(places(100, 121), new Set(), PORTION)];
  expect(now).toHaveLength(PORTION);
  for (const at of now) expect(Math.abs(at - 110)).toBeLessThanOrEqual(PORTION / 2);
});

test('a place that shows a row keeps showing one, whatever else comes', () => {
  const now = portionOf(places(10, 40), new Set(places(0, 20)), PORTION);
  expect([...now].slice(0, 10)).toEqual(places(10, 20));
  expect(now.size).toBe(10 + PORTION);
});

const rowsAt = (from: number, to: number) => places(from, to).map((at) => ({ id: `row ${at}` }));
const list = signal({ start: 0, rows: rowsAt(0, 0), arrivals: 0 });
const visible = signal({ first: 0, last: 0 });
/** What was drawn, whenever something was. */
let drawings: string[][];

/** A frame, and what is done after it. */
const frame = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));

beforeEach(async () => {
  drawings = [];
  list.value = { start: 0, rows: rowsAt(0, 100), arrivals: 0 };
  visible.value = { first: 0, last: 20 };
  render(
    <ListRows
      scroller={createRef<HTMLDivElement>()}
      list={list}
      length={signal(100)}
      visible={visible}
      draw={({ id }) => (
        <li key={id}>
          <button type="button" id={rowId(id)}>
            {id}
          </button>
        </li>
      )}
    />,
  );
  await act(frame);
  const seen = new MutationObserver(() => drawings.push(readable()));
  seen.observe(screen.getByRole('list'), { childList: true, subtree: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  cleanup();
});

/** The rows that can be read. */
const readable = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent ?? '');

test('rows that a far jump brings come a portion at a time, until all are there', async () => {
  expect(readable()).toEqual(rowsAt(0, 20).map(({ id }) => id));
  await act(() => {
    visible.value = { first: 60, last: 84 };
  });
  const all = rowsAt(60, 84).map(({ id }) => id);
  await waitFor(() => expect(readable()).toEqual(all));
  expect(drawings.map(({ length }) => length)).toEqual([1, 2, 3, 4].map((n) => n * PORTION));
});

test('rows that were read after their places came in sight come in portions as well', async () => {
  await act(() => {
    list.value = { start: 0, rows: rowsAt(0, 50), arrivals: 0 };
    visible.value = { first: 60, last: 84 };
  });
  expect(readable()).toEqual([]);
  await act(() => {
    list.value = { start: 50, rows: rowsAt(50, 100), arrivals: 0 };
  });
  expect(readable()).toHaveLength(PORTION);
  await waitFor(() => expect(readable()).toHaveLength(24));
});

test('what is drawn twice before the next frame is one portion', async () => {
  await act(() => {
    visible.value = { first: 20, last: 40 };
  });
  expect(readable()).toHaveLength(PORTION);
  await act(() => {
    visible.value = { first: 40, last: 60 };
  });
  expect(readable()).toEqual([]);
  await waitFor(() => expect(readable()).toEqual(rowsAt(40, 60).map(({ id }) => id)));
});

test('the row in focus is drawn wherever it comes to, however much else comes', async () => {
  await act(() => screen.getByRole('button', { name: 'row 3' }).focus());
  await act(() => {
    visible.value = { first: 60, last: 84 };
    list.value = { start: 0, rows: [...rowsAt(200, 230), ...rowsAt(0, 70)], arrivals: 0 };
  });
  expect(document.activeElement?.textContent).toBe('row 3');
});

test('what comes into a list that nobody can see comes at once: it has no frames', async () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  await act(() => {
    visible.value = { first: 60, last: 84 };
  });
  expect(readable()).toEqual(rowsAt(60, 84).map(({ id }) => id));
});

test('another order is drawn at once', async () => {
  await act(() => {
    list.value = { start: 0, rows: rowsAt(30, 60), arrivals: 0 };
  });
  expect(readable()).toEqual(rowsAt(30, 50).map(({ id }) => id));
});
