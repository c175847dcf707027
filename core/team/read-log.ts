import { fetchBatch } from './fetch-batch.ts';
import { type Entry, Gatherer } from './gather.ts';
import { LOG } from './subject.ts';
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

/**
 * What the log holds after a position, in order: at least one entry where there is one.
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
      return { entries, upTo: gatherer.before ?? upTo, behind: pending || (isHeld ? 1 : 0) };
    }
    if (isEnd) await pause(WRITING_MS);
  }
}
