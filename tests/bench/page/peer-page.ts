import { liveQuery } from 'dexie';
import MiniSearch from 'minisearch';
import { plansOf, type World } from '../world/plan.ts';
import { peerDb } from './peer-db.ts';

// What the desk is held against: a bare command, a bare search, a bare page that scrolls.

declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };

const holder = document.body.appendChild(document.createElement('p'));
const db = peerDb();
liveQuery(() => db.rows.get(1)).subscribe((row) => {
  holder.textContent = row?.holder ?? '';
});

/** Milliseconds from the message to the row on the screen. */
function command(to: string): Promise<number> {
  return new Promise((done) => {
    const begun = performance.now();
    const watching = new MutationObserver(() => {
      if (holder.textContent !== to) return;
      watching.disconnect();
      done(performance.now() - begun);
    });
    watching.observe(holder, { childList: true, characterData: true, subtree: true });
    void chrome.runtime.sendMessage(to);
  });
}

let index: MiniSearch | null = null;

/** Reads every message of a world into an index in memory; how many there were, and how long that took. */
function indexAll(world: World, chats: number): { documents: number; ms: number } {
  const begun = performance.now();
  const made = new MiniSearch({ fields: ['text'], idField: 'id' });
  for (const plan of plansOf(world, chats)) {
    for (const chat of plan.chats) made.addAll(chat.messages.map(({ id, text }) => ({ id, text })));
  }
  index = made;
  return { documents: made.documentCount, ms: performance.now() - begun };
}

/** Milliseconds of each search for all of its words, the last as a beginning. */
function searches(queries: readonly string[]): { ms: number; hits: number }[] {
  return queries.map((query) => {
    const begun = performance.now();
    const hits = index?.search(query, {
      combineWith: 'AND',
      prefix: (_, at, terms) => at === terms.length - 1,
    });
    return { ms: performance.now() - begun, hits: hits?.length ?? 0 };
  });
}

/** Makes the page as tall as a very long list, with nothing in it. */
function stretch(): void {
  holder.style.height = '7000000px';
}

function count(rounds: number): number {
  let sum = 1;
  for (let n = 0; n < rounds; n += 1) sum = Math.imul(sum ^ n, 2_654_435_761);
  return sum;
}

/** From now on the page counts for so many ms, as its thread knows them uninterrupted, whenever it is scrolled. */
function countWhenScrolled(ms: number): void {
  const sample = 1_000_000;
  const times = Array.from({ length: 30 }, () => {
    const begun = performance.now();
    count(sample);
    return performance.now() - begun;
  });
  const rounds = (ms / Math.min(...times)) * sample;
  // The sum is kept: else it need not be counted.
  const onScroll = () => Object.assign(holder, { sum: count(rounds) });
  addEventListener('scroll', onScroll, { passive: true });
}

const bench = { command, countWhenScrolled, indexAll, searches, stretch };

declare global {
  var peerBench: typeof bench;
}

globalThis.peerBench = bench;
