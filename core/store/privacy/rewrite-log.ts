import type { DeskEvent } from '../../domain/desk/event.ts';
import type { PlacedCommit } from '../../engine/commit.ts';
import type { CommitRow, DeskDb } from '../db.ts';
import { placed, streamsOf } from '../dexie-log.ts';
import { together } from '../together.ts';

/** What becomes of an event: the same, another, or nothing. */
export type Rewrite = (event: DeskEvent) => DeskEvent | null;

/** Every commit that wrote to a stream, in the order of the log. */
export function commitsOf(db: DeskDb, streams: readonly string[]): Promise<CommitRow[]> {
  return db.commits
    .where('streams')
    .anyOf([...streams])
    .distinct()
    .sortBy('position');
}

/** Those of its events that are left; what went keeps its place where events of others stand beside it. */
export function eventsLeft({ events }: CommitRow, rewrite: Rewrite): DeskEvent[] {
  const rewritten = events.map((event) => ({ event, left: rewrite(event) }));
  const mixed = rewritten.some(({ event, left }) => left === event);
  return rewritten.flatMap(({ event, left }): DeskEvent[] => {
    if (left) return [left];
    return mixed ? [{ type: 'Forgotten', at: event.at }] : [];
  });
}

/**
 * Rewrites commits in their places, within the caller's transaction. A commit of which nothing is left goes; one that was named
 * by what it is about gets another name. The receipts of both go.
 * @param renamed the new name of a commit; null where it may keep its own. @returns the commits as they are now
 */
export async function rewriteCommits(
  db: DeskDb,
  rows: readonly CommitRow[],
  rewrite: Rewrite,
  renamed: (commit: string) => string | null = () => null,
): Promise<readonly PlacedCommit[]> {
  const all = rows.map((row): CommitRow => {
    const id = renamed(row.id) ?? row.id;
    const events = eventsLeft(row, rewrite);
    return { ...row, id, events, streams: streamsOf({ ...row, events }) };
  });
  const [left, gone] = [
    all.filter(({ events }) => events.length > 0),
    all.filter(({ events }) => events.length === 0),
  ];
  const unknown = [...gone, ...rows.filter(({ id }) => renamed(id) !== null)].map(({ id }) => id);
  await together([
    db.commits.bulkPut(left),
    db.commits.bulkDelete(gone.map(({ position }) => position)),
    db.receipts.bulkDelete(unknown),
  ]);
  return left.map(placed);
}
