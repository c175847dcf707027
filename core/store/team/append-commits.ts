import { streamsOfAll } from '../../domain/desk/stream.ts';
import type { Commit } from '../../engine/commit.ts';
import type { Heads, TeamCommit, TeamLog } from '../../engine/team-log.ts';
import { commandOf } from './slices.ts';

/** How far an append of several commits came, and why no further. */
export interface Appended {
  /** Those that are in the log. */
  readonly there: readonly TeamCommit[];
  /** Whether what is there may say something else: an earlier try brought it. */
  readonly again: boolean;
  readonly end: 'all' | 'lost' | 'unknown' | { readonly denied: string };
}

/** A commit as all others read it. */
function asRead({ id, at, events }: Commit): Commit {
  return { id, at, events: JSON.parse(JSON.stringify(events)) };
}

/** Whether it is a part of a commit, and more of it comes. */
function isPart({ id }: Commit): boolean {
  return commandOf(id) !== id;
}

/** Appends commits one after the other, each to where those before it have brought its streams. @param seen as in `TeamLog.append` */
export async function appendCommits(
  log: TeamLog,
  commits: readonly Commit[],
  heads: Heads,
  seen = 0,
): Promise<Appended> {
  const now = new Map(heads);
  const there: TeamCommit[] = [];
  let again = false;
  for (const commit of commits) {
    const expected = new Map(streamsOfAll(commit.events).map((stream) => [stream, now.get(stream) ?? 0]));
    const appended = await log.append(commit, expected, seen);
    if (appended.result === 'denied') return { there, again, end: { denied: appended.why } };
    if (appended.result !== 'appended') return { there, again, end: appended.result };
    const { position } = appended;
    again ||= appended.again === true;
    there.push({ ...asRead(commit), position, author: log.me, heads: appended.heads });
    for (const [stream, at] of appended.heads) now.set(stream, at);
    // An earlier try brought this part, which may say something else than this one: the rest is decided on that.
    if (appended.again && isPart(commit)) return { there, again, end: 'lost' };
  }
  return { there, again, end: 'all' };
}
