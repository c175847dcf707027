import { signal } from '@preact/signals';
import type { FaqEntry } from '../../../core/domain/suggest/faq-entry.ts';
import { libraryInSlices } from '../../../core/domain/suggest/library-of.ts';
import type { Library } from '../../../core/domain/suggest/shop-memory.ts';
import { ShopMemory } from '../../../core/domain/suggest/shop-memory.ts';
import { deskBegan } from '../../../core/store/queries/desk-began.ts';
import { faqsNow } from '../../../core/store/queries/faqs-now.ts';
import { type OwnMoment, pastMoments } from '../../../core/store/queries/past-moments.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { savedReplies } from '../../../core/store/queries/saved-replies.ts';
import { watchAtEase } from '../../../core/store/queries/watch.ts';
import type { FaqRow, SavedReplyRow } from '../../../core/store/rows.ts';
import { whenHandsRest } from '../../ui/when-idle.ts';

const mostMoments = 20_000;
/** So long the page is kept busy at a time, ms. */
const slice = 6;
const libraryRest = 2000;
const longestRest = 200;

let memory = new ShopMemory();
let known = new Set<string>();
const library = signal<Library | null>(null);
const version = signal(0);
/** The log and the agent that is read for. */
let readFor = '';
let endWatch = () => {};

/** What the shop knows to answer, as far as it has been read; signals, so that who asks is told of more. */
export const shopMemory = {
  get memory(): ShopMemory {
    return memory;
  },
  answers: library,
  /** Rises when more has been learned from the past. */
  version,
  /** Learns a moment that has just been, unless it is known. */
  learn({ moment, own }: OwnMoment): void {
    if (known.has(moment.id)) return;
    known.add(moment.id);
    memory.learn(moment, own);
  },
};

/** Begins to read, once for a shop: a few milliseconds at a time, whenever the page has nothing to do. */
export async function beginToRemember(agent: string): Promise<void> {
  const log = await deskBegan(deskDb());
  if (readFor === `${log} ${agent}`) return;
  const sameShop = readFor.startsWith(`${log} `);
  readFor = `${log} ${agent}`;
  library.value = null;
  keepLibrary(agent);
  if (sameShop) return;
  // What another shop answered is nothing to this one.
  memory = new ShopMemory();
  known = new Set();
  version.value = 0;
  await readPast(memory);
}

async function readPast(mine: ShopMemory): Promise<void> {
  const all: OwnMoment[] = [];
  for await (const some of pastMoments(deskDb(), mostMoments)) {
    all.push(...some);
    await rest();
    if (mine !== memory) return;
  }
  all.sort((a, b) => a.moment.at - b.moment.at);
  const wanted = all.slice(-mostMoments);
  // Each is learned, and then gone over once more, as what is learned once is not learned well.
  await inSlices(wanted.length, (at) => shopMemory.learn(wanted[at] as OwnMoment), mine);
  await inSlices(mine.size, (at) => mine.goOver(at, at + 1), mine);
  if (mine !== memory) return;
  version.value += 1;
}

/** Does a thing so many times, with rests, as long as it is for the shop that is worked for. */
async function inSlices(times: number, work: (at: number) => void, mine: ShopMemory): Promise<void> {
  let until = performance.now() + slice;
  for (let at = 0; at < times && mine === memory; at += 1) {
    work(at);
    if (performance.now() < until) continue;
    await rest();
    until = performance.now() + slice;
  }
}

let newest = 0;

/** The library is prepared anew when an entry or a saved reply changes; that one of them was used changes nothing. */
function keepLibrary(agent: string): void {
  endWatch();
  newest += 1;
  let before = '';
  endWatch = watchAtEase(
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
  return whenHandsRest(longestRest);
}
