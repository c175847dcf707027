import { type Signal, signal } from '@preact/signals';
import { act, cleanup, render, screen } from '@testing-library/preact';
import { createRef } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FreshStretch, Placed } from '../../components/inbox/hold-still.ts';
import { ListFrame } from '../../components/inbox/list-frame.tsx';
import { rowId } from '../../components/inbox/row-id.ts';

let fresh: Signal<FreshStretch<Placed>>;
let length: Signal<number>;

/** The list is read anew with these rows. */
async function read(ids: string) {
  await act(() => {
    fresh.value = { start: 0, limit: 50, rows: [...ids].map((id) => ({ id })) };
    length.value = ids.length;
  });
}

const shown = () =>
  screen
    .getByRole('list')
    .querySelectorAll('li')
    .values()
    .map((row) => row.textContent || 'nothing')
    .toArray();

beforeEach(async () => {
  fresh = signal({ start: 0, limit: 50, rows: [] });
  length = signal(0);
  await read('a');
  render(
    <>
      <button type="button">Elsewhere</button>
      <ListFrame
        scroller={createRef<HTMLDivElement>()}
        fresh={fresh}
        length={length}
        visible={signal({ first: 0, last: 50 })}
        draw={({ id }) => (
          <li key={id}>
            <button type="button" id={rowId(id)}>
              {id}
            </button>
          </li>
        )}
        name={{ words: 'All' }}
        empty={null}
      />
    </>,
  );
});
afterEach(cleanup);

test('what comes in above while the focus is in the list is counted and takes no place yet', async () => {
  await act(() => screen.getByRole('button', { name: 'a' }).focus());
  await read('bcda');
  expect(shown()).toEqual(['a']);
  expect(screen.getByRole('button', { name: 'Show 3 new chats' })).toBeTruthy();
});

test('who comes back to the list from elsewhere finds it as it is, although nobody told it that they were gone', async () => {
  const row = screen.getByRole('button', { name: 'a' });
  // The hand was over it when it was hidden: the pointer never left.
  await act(() => void row.closest('#chats')?.dispatchEvent(new PointerEvent('pointerenter')));
  await read('bcda');
  expect(shown()).toEqual(['a']);
  await act(() => row.focus());
  expect(shown()).toEqual(['b', 'c', 'd', 'a']);
  expect(document.activeElement).toBe(row);
  await read('ebcda');
  expect(shown()).toEqual(['b', 'c', 'd', 'a']);
});

test('what went away with the focus in it holds the list no longer, though nobody said that it was left', async () => {
  const frame = screen.getByRole('button', { name: 'a' }).closest('#chats');
  await act(() => screen.getByRole('button', { name: 'a' }).focus());
  await read('ba');
  await act(() => screen.getByRole('button', { name: 'Show 1 new chat' }).focus());
  await read('a');
  expect(screen.queryByRole('button', { name: 'Show 1 new chat' })).toBeNull();
  await act(() => void frame?.dispatchEvent(new PointerEvent('pointerenter')));
  await act(() => void frame?.dispatchEvent(new PointerEvent('pointerleave')));
  await read('ca');
  expect(shown()).toEqual(['c', 'a']);
});
