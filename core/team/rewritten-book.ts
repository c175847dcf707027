import type { DeskEvent } from '../domain/desk/event.ts';
import { isOfConversation, isOfOrder } from '../domain/desk/stream.ts';
import {
  type PastRewritten,
  type RewrittenCommit,
  wholeRewriting,
} from '../domain/privacy/past-rewritten.ts';
import type { Entry, Missed } from './gather.ts';

/** How a commit reads now. */
interface Version {
  /** Null where nothing is left of it. */
  readonly commit: RewrittenCommit | null;
  /** Position of what says so. */
  readonly by: number;
}

/** The name of what an event is about, of those that a rewriting may give. */
function nameIn(event: DeskEvent): string | null {
  if (isOfConversation(event)) return event.conversation;
  return isOfOrder(event) ? event.order : null;
}

/** How commits of the log read now, by what owners have said of them since: of many of these nothing else is there any more. */
export class RewrittenBook {
  /** What was said behind this position is not in it. */
  readonly from: number;
  /** What was said up to this position is. */
  upTo: number;
  readonly #parts = new Map<string, PastRewritten[]>();
  readonly #versions = new Map<number, Version>();
  readonly #bornAt = new Map<string, number>();
  /** The first place that a sweep is about, by where that was said. */
  readonly #swept = new Map<number, number>();
  #places: number[] | null = null;

  constructor(from: number) {
    this.from = from;
    this.upTo = from;
  }

  /** Learns what the owners' stream says, in its order. */
  learn(entries: readonly Entry[]): void {
    for (const entry of entries) {
      if (entry.what !== 'commit') continue;
      for (const event of entry.commit.events)
        if (event.type === 'PastRewritten') this.#learn(event, entry.commit.position);
    }
  }

  #learn(event: PastRewritten, by: number): void {
    const parts = [...(this.#parts.get(event.rewriting) ?? []), event];
    this.#parts.set(event.rewriting, parts);
    if (!event.whole) return;
    this.#parts.delete(event.rewriting);
    const { commits, gone, fresh } = wholeRewriting(parts);
    for (const commit of commits) this.#versions.set(commit.position, { commit, by });
    for (const position of gone) this.#versions.set(position, { commit: null, by });
    for (const name of fresh) this.#bornAt.set(name, by);
    if (event.whole.what === 'swept')
      this.#swept.set(by, Math.min(...gone, ...commits.map(({ position }) => position)));
    this.#places = null;
  }

  /** The entry that stands at a position now, in the place of one that may be there yet; null where it stands as it was. */
  at(position: number, heads: Entry['heads'] = new Map()): Entry | null {
    const version = this.#versions.get(position);
    if (!version) return null;
    const { commit, by } = version;
    const { id = `gone ${position}`, at = 0, author = '' } = commit ?? {};
    // What it holds beyond an event's streams is for evolve, as with every event of the log.
    const events = (commit?.events ?? []) as readonly DeskEvent[];
    const isBorn = (event: DeskEvent) => (this.#bornAt.get(nameIn(event) ?? '') ?? 0) <= position;
    // What is worked out later keeps its place, and so do the lines of the others.
    const now = events.map(
      (event): DeskEvent => (isBorn(event) ? event : { type: 'Forgotten', at: event.at }),
    );
    return {
      ...{ what: 'commit', author, heads },
      ...{ commit: { position, id, at, events }, rewritten: { by, now } },
    };
  }

  /** What went for its age together with what stood at a position, from before another one on; null where nothing did. */
  missedAt(position: number, after: number): Missed | null {
    const by = this.#versions.get(position)?.by ?? 0;
    const from = this.#swept.get(by) ?? Number.POSITIVE_INFINITY;
    return from <= after ? { from, by } : null;
  }

  /** The places between two positions of which something was said, in their order. */
  between(after: number, before: number): readonly number[] {
    this.#places ??= [...this.#versions.keys()].sort((a, b) => a - b);
    if (before - after < 2) return [];
    const places = this.#places;
    const first = firstAbove(places, after);
    let end = first;
    while ((places[end] ?? before) < before) end += 1;
    return places.slice(first, end);
  }
}

/** The index of the first of ascending numbers above a bound. */
function firstAbove(numbers: readonly number[], bound: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) > bound) high = middle;
    else low = middle + 1;
  }
  return low;
}

function positionOf(entry: Entry): number {
  return entry.what === 'commit' ? entry.commit.position : entry.position;
}

/**
 * A stretch of the log as it reads now: what is missing is put in its place, and what is there though it was forgotten gives way.
 * @param after where the stretch begins; @param upTo where it ends.
 */
export function filledIn(
  entries: readonly Entry[],
  book: RewrittenBook,
  after: number,
  upTo: number,
): readonly Entry[] {
  const all: Entry[] = [];
  let missed: Missed | null = null;
  const add = (entry: Entry, position: number) => {
    missed ??= book.missedAt(position, after);
    // Where nothing is left, not even a mark, there is nothing to take in.
    if (entry.what === 'commit' && entry.commit.events.length + entry.heads.size === 0) return;
    all.push(missed ? { ...entry, missed } : entry);
  };
  const fill = (from: number, before: number) => {
    for (const place of book.between(from, before)) {
      const last = all.at(-1);
      // Marks that were left behind are those of the first commit that is missing behind them.
      const own = last?.what === 'void' && last.why === 'stray' ? all.pop() : undefined;
      add(book.at(place, own?.heads) as Entry, place);
    }
  };
  let from = after;
  for (const entry of entries) {
    const position = positionOf(entry);
    fill(from, position);
    add(book.at(position, entry.heads) ?? entry, position);
    from = position;
  }
  fill(from, upTo + 1);
  return all;
}
