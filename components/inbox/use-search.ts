import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { deskDb } from '../../core/store/queries/reading.ts';
import { type ChatHit, type SearchAnswer, searchChats } from '../../core/store/queries/search-chats.ts';
import { useLive } from '../desk/use-live.ts';
import type { FreshStretch, Placed } from './hold-still.ts';
import { searchText } from './inbox-view.ts';
import { useSettled } from './use-settled.ts';

const REST = 150;
const STEP = 50;

/** A find with an id of its own: a chat may be found in more than one place. */
export interface Hit extends Placed {
  readonly hit: ChatHit;
}

export interface Search {
  readonly hits: ReadonlySignal<FreshStretch<Hit> | undefined>;
  readonly range: ReadonlySignal<SearchAnswer['range'] | undefined>;
  /** Whether there may be more than these hits. */
  readonly isCut: ReadonlySignal<boolean>;
  readonly more: () => void;
}

function asHit(hit: ChatHit): Hit {
  return { id: `${hit.row.id}~${hit.entry ?? ''}`, hit };
}

/** What the words in the search field find, once they rest. A search for former words is given up. */
export function useSearch(): Search {
  const settled = useSettled(searchText, REST);
  const limit = useSignal(STEP);
  const text = settled.value.trim();
  const asked = limit.value;
  useSignalEffect(() => {
    settled.value;
    limit.value = STEP;
  });
  const found = useLive(
    async () => ({ text, limit: asked, answer: await searchChats(deskDb(), { text, limit: asked }) }),
    [text, asked],
  );
  const answer = useComputed(() => {
    const now = found.value;
    return now && now.text === searchText.value.trim() ? now : undefined;
  });
  const hits = useComputed(() => {
    const now = answer.value;
    return now && { start: 0, limit: now.limit, rows: now.answer.hits.map(asHit) };
  });
  const isCut = useComputed(() => (hits.value ? hits.value.rows.length >= hits.value.limit : false));
  const more = () => {
    if (isCut.peek() && hits.peek()?.limit === limit.peek()) limit.value += STEP;
  };
  return { hits, range: useComputed(() => found.value?.answer.range), isCut, more };
}
