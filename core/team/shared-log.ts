import { streamsOfAll } from '../domain/desk/stream.ts';
import type { Commit } from '../engine/commit.ts';
import type { Heads, TeamCommit, TeamLog } from '../engine/team-log.ts';
import type { Entry } from './gather.ts';
import { mainStreamOf, NatsLog } from './nats-log.ts';
import { readStretch } from './read-log.ts';
import type { TeamLine } from './team-line.ts';

/** Where a commit that lies at a position has put its streams: the marks of the others stand right before it. */
function headsOf(commit: Commit, expected: Heads, position: number): Heads {
  const streams = [...new Set([...streamsOfAll(commit.events), ...expected.keys()])];
  const main = mainStreamOf(streams);
  const marks = streams.filter((stream) => stream !== main);
  return new Map([
    ...marks.map((stream, n) => [stream, position - marks.length + n] as const),
    [main, position],
  ]);
}

/** Entries of the log as commits of the team. */
export function commitsOf(entries: readonly Entry[]): TeamCommit[] {
  return entries.map((entry) => {
    const missed = entry.missed && { missed: entry.missed };
    if (entry.what === 'commit') {
      const { commit, author, heads, rewritten } = entry;
      return { ...commit, author, heads, ...(rewritten && { rewritten }), ...missed };
    }
    const { position, author, why, heads } = entry;
    const wrong = why === 'newer' ? ({ newer: true } as const) : { broken: why };
    return { id: `broken ${position}`, position, author, at: 0, events: [], heads, ...wrong, ...missed };
  });
}

/** The log of a team as the store of a browser uses it. */
export function sharedLog(line: TeamLine): TeamLog {
  const log = new NatsLog(line);
  return {
    me: line.me,
    async append(commit, expected, seen) {
      const came = await log.append(commit, expected, seen);
      if (came.result !== 'appended' && came.result !== 'repeated') return came;
      const { position } = came;
      const appended = { result: 'appended', position, heads: headsOf(commit, expected, position) } as const;
      return came.result === 'repeated' ? { ...appended, again: true } : appended;
    },
    async read(after, limit) {
      const { entries } = await readStretch(line, after);
      return commitsOf(entries).slice(0, limit);
    },
  };
}
