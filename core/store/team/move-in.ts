import { streamsOfAll } from '../../domain/desk/stream.ts';
import type { Commit } from '../../engine/commit.ts';
import type { Heads, TeamLog } from '../../engine/team-log.ts';
import type { CommitRow, DeskDb } from '../db.ts';
import { StoreFault } from '../store-fault.ts';
import { slicesOf } from './slices.ts';

/** So many commits are appended side by side at most. */
const most = 64;

/**
 * Commits from the first on that write to different streams, so that none has to wait for another. Of those the server may take a later
 * one first; who works here is known before whatever they do, so what says that goes alone.
 */
function sideBySide(rows: readonly CommitRow[]): readonly CommitRow[] {
  const taken = new Set<string>();
  const end = rows.findIndex(({ streams }, n) => {
    if (n > 0 && (streams.includes('shop') || taken.has('shop'))) return true;
    if (streams.some((stream) => taken.has(stream))) return true;
    for (const stream of streams) taken.add(stream);
    return false;
  });
  return end < 0 ? rows : rows.slice(0, end);
}

/** A commit in parts that a team’s log takes, in their order: what a shop said all at once may be too long for it. */
function partsOf({ id, at, events }: CommitRow): readonly Commit[] {
  return slicesOf(events).map((slice, n) => ({ id: n === 0 ? id : `${id}/${n + 1}`, at, events: slice }));
}

async function append(log: TeamLog, row: CommitRow, now: Heads): Promise<Heads> {
  const heads = new Map(row.streams.map((stream) => [stream, now.get(stream) ?? 0]));
  for (const part of partsOf(row)) {
    const came = await log.append(
      part,
      new Map(streamsOfAll(part.events).map((stream) => [stream, heads.get(stream) ?? 0])),
    );
    if (came.result === 'denied') throw new StoreFault('denied', came.why);
    // Somebody else's log lies there: nothing of it is ours to go on with.
    if (came.result !== 'appended') throw new StoreFault(came.result === 'lost' ? 'denied' : 'unknown', null);
    for (const [stream, position] of came.heads) heads.set(stream, position);
  }
  return heads;
}

/** How far a log has moved in. */
export interface MovedIn {
  /** The place here of the last commit that is there. */
  readonly at: number;
  readonly done: number;
  /** Where it left the streams at the server. */
  readonly heads: Heads;
}

const nothingYet: MovedIn = { at: 0, done: 0, heads: new Map() };

/** What a commit brings along. That it was shared before is left behind, with what did not count or was forgotten there: the team begins anew. */
function broughtAlong(row: CommitRow): CommitRow {
  return {
    ...row,
    events: row.events.filter(({ type }) => type !== 'TeamFounded' && type !== 'PastRewritten'),
  };
}

/**
 * Brings the log of this browser to the team's server, commit by commit in its order. What was broken off goes on where it was:
 * commits that are there already are found by their ids. Here nothing changes. Rejects with `StoreFault` alone.
 * @param progress told how many of how many commits are there.
 * @param from what an earlier call came to, to go on from.
 */
export async function moveIn(
  db: DeskDb,
  log: TeamLog,
  progress: (done: number, all: number) => void = () => undefined,
  from = nothingYet,
): Promise<MovedIn> {
  const heads = new Map(from.heads);
  let { at, done } = from;
  for (;;) {
    const rows = sideBySide(await db.commits.where('position').above(at).limit(most).toArray());
    const last = rows.at(-1);
    if (!last) return { at, done, heads };
    const going = rows.map(broughtAlong).filter(({ events }) => events.length > 0);
    for (const came of await Promise.all(going.map((row) => append(log, row, heads))))
      for (const [stream, position] of came) heads.set(stream, position);
    at = last.position;
    done += rows.length;
    progress(done, await db.commits.count());
  }
}

/**
 * Makes room for the team's log: what this browser worked out of its own is worked out of that one again. Of messages that wait
 * to be sent it stays which were tried: nobody but this browser knows, and they are looked for at the shop first.
 */
export async function makeRoom(db: DeskDb): Promise<void> {
  const own = [db.commits, db.receipts, db.teamHeads, ...db.projected];
  await db.transaction('rw', [...own, db.outbox], async () => {
    for (const table of own) await table.clear();
    await db.outbox.where('kind').notEqual('send').delete();
  });
}
