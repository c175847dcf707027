import { ownersStream } from '../domain/desk/stream.ts';
import { fetchBatch } from './fetch-batch.ts';
import { type Entry, Gatherer } from './gather.ts';
import { filledIn, RewrittenBook } from './rewritten-book.ts';
import { LOG, subjectsOf } from './subject.ts';
import type { TeamLine } from './team-line.ts';

/** A part of the log. */
export interface Stretch {
  readonly entries: readonly Entry[];
  /** All up to this position was read: the place to read on from. */
  readonly upTo: number;
  /** How many messages are left behind it. */
  readonly behind: number;
}

/** Messages asked for at a time. */
const AT_A_TIME = 500;

/** Longer than the server takes to write down the rest of a commit of which a mark can be read already. */
const WRITING_MS = 200;

function pause(ms: number): Promise<void> {
  return new Promise((over) => setTimeout(over, ms));
}

const books = new WeakMap<TeamLine, RewrittenBook>();

/** What the owners have said by now of the log behind a position. */
async function bookFrom(line: TeamLine, after: number): Promise<RewrittenBook> {
  const known = books.get(line);
  const book = known && known.from <= after ? known : new RewrittenBook(after);
  books.set(line, book);
  for (;;) {
    const request = { seq: book.upTo + 1, batch: AT_A_TIME, next_by_subj: subjectsOf(ownersStream) };
    const { messages, pending } = await fetchBatch(line, LOG, request);
    // Two may read at once: each part is learnt once, and in its order.
    const news = messages.filter(({ position }) => position > book.upTo);
    const entries = await new Gatherer(line.seal).take(news);
    const last = news.at(-1)?.position ?? 0;
    if (last > book.upTo) {
      book.learn(entries);
      book.upTo = last;
    }
    if (pending === 0 || messages.length === 0) return book;
  }
}

/**
 * What the log holds after a position, in order and as it reads now: at least one entry where there is one.
 * @throws TeamFault where the line breaks
 */
export async function readStretch(line: TeamLine, after: number): Promise<Stretch> {
  const gatherer = new Gatherer(line.seal);
  const entries: Entry[] = [];
  let upTo = after;
  for (;;) {
    const { messages, pending } = await fetchBatch(line, LOG, { seq: upTo + 1, batch: AT_A_TIME });
    entries.push(...(await gatherer.take(messages)));
    upTo = messages.at(-1)?.position ?? upTo;
    const isEnd = pending === 0 || messages.length === 0;
    if (messages.length === 0) entries.push(...gatherer.giveUp());
    // Marks whose commit is not read yet belong to the next stretch, or wait for it a moment.
    const isHeld = gatherer.before !== null;
    if (entries.length > 0 || (isEnd && !isHeld)) {
      const to = gatherer.before ?? upTo;
      // Read after the log: of what was taken out by then, the owners' stream says what stands there.
      const book = entries.length > 0 ? await bookFrom(line, after) : null;
      return {
        entries: book ? filledIn(entries, book, after, to) : entries,
        upTo: to,
        behind: pending || (isHeld ? 1 : 0),
      };
    }
    if (isEnd) await pause(WRITING_MS);
  }
}
