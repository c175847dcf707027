import { type ReadonlySignal, type Signal, useSignal, useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { DeskEvent } from '../../core/domain/desk/event.ts';
import type { ChatList } from '../../core/store/queries/chat-scope.ts';
import { chatsIn, type ListedChat } from '../../core/store/queries/chats-in.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { waitOf } from '../../core/store/queries/wait-of.ts';
import { whenDecided } from '../desk/decided.ts';
import { useDesk } from '../desk/desk-context.ts';
import { useLive } from '../desk/use-live.ts';
import { rowsAfter } from './decided-rows.ts';
import type { FreshStretch } from './hold-still.ts';
import { Cursors, pageLength, type Span, spanFor } from './list-pages.ts';
import type { RowWindow } from './row-window.ts';
import { steadyRows } from './steady-rows.ts';
import { useAtOnce } from './use-at-once.ts';
import { useListNow } from './use-list-now.ts';
import { useRowWindow } from './use-row-window.ts';

/** What a list is of, whenever and however far it is read. */
export type ListOf = Omit<ChatList, 'now' | 'limit' | 'after' | 'waited'>;

type Rows = FreshStretch<ListedChat>;

/** Pages of a list, and the row they follow; none for the beginning. */
interface Place extends Span {
  readonly after: ListedChat | undefined;
}

/** How many pages at most are passed at once on the way to a far one. */
const STRIDE = 20;

/** @param before the rows when they were last read. */
async function readList(
  list: ListOf,
  { start, limit, after }: Place,
  now: number,
  before?: readonly ListedChat[],
): Promise<Rows> {
  const waited = before?.filter(waitOf).length ?? limit;
  const rows = await chatsIn(deskDb(), { ...list, now, limit, waited, ...(after ? { after } : {}) });
  return { start, limit, rows };
}

/** Goes page by page until it is known where a page begins, or the list is at its end. */
async function findWay(
  list: ListOf,
  cursors: Cursors<ListedChat>,
  page: number,
  now: number,
  given: () => boolean,
): Promise<void> {
  while (!cursors.knows(page) && !given()) {
    const from = cursors.nearest(page);
    const limit = Math.min(page - from, STRIDE) * pageLength;
    const span = { start: from * pageLength, limit, after: cursors.before(from) };
    const read = await readList(list, span, now);
    cursors.remember(read);
    if (read.rows.length < limit) return;
  }
}

/** The pages to read for what can be seen. A far jump passes the pages between, unless it is given up. */
function usePlace(
  list: ListOf,
  visible: ReadonlySignal<RowWindow>,
  cursors: Cursors<ListedChat>,
): Signal<Place> {
  const { now } = useDesk();
  const place = useSignal<Place>({ start: 0, limit: pageLength, after: undefined });
  const jumps = useRef(0);
  useSignalEffect(() => {
    const { start, limit } = spanFor(visible.value);
    const page = start / pageLength;
    const jump = ++jumps.current;
    const go = (to: number) => {
      const here = place.peek();
      if (here.start === to * pageLength && here.limit === limit) return;
      place.value = { start: to * pageLength, limit, after: cursors.before(to) };
    };
    if (cursors.knows(page)) return go(page);
    const given = () => jump !== jumps.current;
    findWay(list, cursors, page, now.peek(), given).then(() => {
      if (!given()) go(cursors.nearest(page));
    });
  });
  return place;
}

/** Shows what was decided before it is read; a row that leaves was among those that were asked for. */
function showDecided(
  fresh: Signal<Rows | undefined>,
  events: readonly DeskEvent[],
  list: ListOf,
  now: number,
): void {
  const before = fresh.peek();
  if (!before) return;
  const rows = rowsAfter(before.rows, events, list, now);
  if (rows === before.rows) return;
  fresh.value = { ...before, limit: before.limit - (before.rows.length - rows.length), rows };
}

export interface ListedChats {
  readonly fresh: ReadonlySignal<Rows | undefined>;
  /** How many rows the list has, as far as is known. */
  readonly length: ReadonlySignal<number>;
  readonly visible: ReadonlySignal<RowWindow>;
}

/**
 * A list of chats as it is now. Of a long one only the pages near what can be seen are read and kept; of the
 * others only the rows they follow.
 * @param count how many chats are in the list, undefined until it was counted.
 */
export function useListedChats(
  list: ListOf,
  scroller: RefObject<HTMLElement | null>,
  count: ReadonlySignal<number | undefined>,
): ListedChats {
  const { now } = useDesk();
  const length = useSignal(0);
  const visible = useRowWindow(scroller, length);
  const cursors = useMemo(() => new Cursors<ListedChat>(), []);
  const place = usePlace(list, visible, cursors);
  const fresh = useSignal<Rows | undefined>(undefined);
  const listNow = useListNow(fresh);
  const timeBound = list.folder === 'priority' || list.status === 'overdue' || list.status === 'dueSoon';
  const at = place.value;
  const found = useLive(
    () => readList(list, at, now.peek(), fresh.peek()?.rows),
    [at, timeBound && listNow.value],
    true,
  );
  useAtOnce(() => {
    if (!found.value) return;
    const read = { ...found.value, rows: steadyRows(fresh.peek()?.rows ?? [], found.value.rows) };
    cursors.remember(read);
    fresh.value = read;
  });
  const latest = useRef(list);
  latest.current = list;
  useEffect(() => whenDecided((events) => showDecided(fresh, events, latest.current, now.peek())), []);
  useAtOnce(() => {
    if (!fresh.value) return;
    const { start, limit, rows } = fresh.value;
    const known = start + rows.length;
    length.value = rows.length < limit ? known : Math.max(known, count.value ?? 0);
  });
  return { fresh, length, visible };
}
