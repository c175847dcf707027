import { signal } from '@preact/signals';
import type { FaqEntry } from '../../../core/domain/suggest/faq-entry.ts';
import { libraryInSlices } from '../../../core/domain/suggest/library-of.ts';
import type { Library } from '../../../core/domain/suggest/shop-memory.ts';
import { ShopMemory } from '../../../core/domain/suggest/shop-memory.ts';
import { faqsNow } from '../../../core/store/queries/faqs-now.ts';
import { type OwnMoment, pastMoments } from '../../../core/store/queries/past-moments.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { savedReplies } from '../../../core/store/queries/saved-replies.ts';
import { watchAtEase } from '../../../core/store/queries/watch.ts';
import type { FaqRow, SavedReplyRow } from '../../../core/store/rows.ts';
import { whenIdle } from '../../ui/when-idle.ts';

const mostMoments = 20_000;
/** So long the page is kept busy at a time, ms. */
const slice = 6;
const libraryRest = 2000;
const longestRest = 200;

const memory = new ShopMemory();
const known = new Set<string>();
const library = signal<Library | null>(null);
const version = signal(0);
let begun: Promise<void> | undefined;

/** What the shop knows to answer, as far as it has been read; signals, so that who asks is told of more. */
export const shopMemory = {
  memory,
  library,
  /** Rises when more has been learned from the past. */
  version,
  /** Learns a moment that has just been, unless it is known. */
  learn({ moment, own }: OwnMoment): void {
    if (known.has(moment.id)) return;
    known.add(moment.id);
    memory.learn(moment, own);
  },
};

/** Begins to read, once in a page's life: a few milliseconds at a time, whenever the page has nothing to do. */
export function beginToRemember(agent: string): Promise<void> {
  begun ??= readPast();
  keepLibrary(agent);
  return begun;
}

async function readPast(): Promise<void> {
  const all: OwnMoment[] = [];
  for await (const some of pastMoments(deskDb(), mostMoments)) {
    all.push(...some);
    await rest();
  }
  all.sort((a, b) => a.moment.at - b.moment.at);
  let until = performance.now() + slice;
  for (const each of all.slice(-mostMoments)) {
    shopMemory.learn(each);
    if (performance.now() < until) continue;
    await rest();
    until = performance.now() + slice;
  }
  version.value += 1;
}

let watched = '';
let newest = 0;

/** The library is prepared anew when an entry or a saved reply changes; that one of them was used changes nothing. */
function keepLibrary(agent: string): void {
  if (watched === agent) return;
  watched = agent;
  let before = '';
  watchAtEase(
    async () => [await faqsNow(deskDb()), await savedReplies(deskDb(), agent)] as const,
    ([faqs, saved]) => {
      const now = JSON.stringify([faqs, saved.map(textOf).sort((a, b) => (a.id < b.id ? -1 : 1))]);
      if (now === before) return;
      before = now;
      void prepare(faqs, saved);
    },
    console.error,
    libraryRest,
  );
}

function textOf({ id, title, text }: SavedReplyRow) {
  return { id, title, text };
}

function entryOf({ asked, ...entry }: FaqRow): FaqEntry {
  return { ...entry, phrasings: [...entry.phrasings, ...asked] };
}

async function prepare(faqs: readonly FaqRow[], saved: readonly SavedReplyRow[]): Promise<void> {
  newest += 1;
  const mine = newest;
  const work = libraryInSlices(faqs.map(entryOf), saved.map(textOf));
  let until = performance.now() + slice;
  for (;;) {
    const step = work.next();
    if (mine !== newest) return;
    if (step.done) {
      library.value = step.value;
      return;
    }
    if (performance.now() < until) continue;
    await rest();
    until = performance.now() + slice;
  }
}

/** Lets what a person does go first. */
function rest(): Promise<void> {
  return new Promise((go) => void whenIdle(go, longestRest));
}
