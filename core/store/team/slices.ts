import type { DeskEvent } from '../../domain/desk/event.ts';
import { streamOf } from '../../domain/desk/stream.ts';
import type { Commit } from '../../engine/commit.ts';

/** Bytes of events that a message of the log has room for, with what else is in it. */
const longest = 48_000;
/** A commit leaves a mark on each stream it writes to, and so many messages the server takes together without having others wait long. */
const mostStreams = 200;
const encoder = new TextEncoder();

interface Run {
  readonly stream: string;
  readonly events: DeskEvent[];
  /** Bytes of each event. */
  readonly sizes: number[];
}

/** Events that follow on each other about the same. */
function runsOf(events: readonly DeskEvent[]): Run[] {
  const runs: Run[] = [];
  for (const event of events) {
    const stream = streamOf(event);
    if (runs.at(-1)?.stream !== stream) runs.push({ stream, events: [], sizes: [] });
    const run = runs.at(-1) as Run;
    run.events.push(event);
    run.sizes.push(encoder.encode(JSON.stringify(event)).length + 1);
  }
  return runs;
}

/** Fills one slice after the other. */
class Slicer {
  readonly slices: DeskEvent[][] = [];
  #left = 0;
  #streams = new Set<string>();

  put({ stream, events, sizes }: Run): void {
    const all = sizes.reduce((sum, size) => sum + size, 0);
    // What is about one conversation stays together where a message has room for it.
    if (all <= longest && !this.#fits(stream, all)) this.#begin();
    for (const [n, event] of events.entries()) this.#put(stream, event, sizes[n] ?? 0);
  }

  #put(stream: string, event: DeskEvent, size: number): void {
    if (!this.#fits(stream, size)) this.#begin();
    this.slices.at(-1)?.push(event);
    this.#left -= size;
    this.#streams.add(stream);
  }

  #fits(stream: string, size: number): boolean {
    const roomy = this.#streams.size < mostStreams || this.#streams.has(stream);
    return this.slices.length > 0 && size <= this.#left && roomy;
  }

  #begin(): void {
    if (this.slices.at(-1)?.length === 0) return;
    this.slices.push([]);
    this.#left = longest;
    this.#streams = new Set();
  }
}

/**
 * Events in slices that a message of a team’s log has room for, in their order: of whole conversations, but for one that is too
 * long by itself. An event that no message has room for is a slice of its own.
 */
export function slicesOf(events: readonly DeskEvent[]): readonly (readonly DeskEvent[])[] {
  if (events.length < 2) return [events];
  const slicer = new Slicer();
  for (const run of runsOf(events)) slicer.put(run);
  return slicer.slices;
}

/** How the ids of a command’s parts begin, but for the last, which has the command’s own. */
export function partsOf(id: string): string {
  return `${id}~`;
}

/** The command that a commit, or a part of one, is of. */
export function commandOf(commit: string): string {
  return commit.replace(/~\d+$/, '');
}

/**
 * A commit in parts that the team’s log takes, in their order. The last has its id: before it is there, the command is not done,
 * and given again it is decided for what is left.
 * @param there how many parts of it are known to be in the log.
 */
export function inParts(commit: Commit, there: number): readonly Commit[] {
  const slices = slicesOf(commit.events);
  return slices.map((events, n) => ({
    ...commit,
    id: n + 1 === slices.length ? commit.id : `${partsOf(commit.id)}${there + n + 1}`,
    events,
  }));
}
