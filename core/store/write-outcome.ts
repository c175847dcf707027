import type { Outcome } from '../engine/ports.ts';
import type { DeskDb } from './db.ts';
import type { DexieLog } from './dexie-log.ts';
import type { Ground } from './projections/ground.ts';
import { projectState } from './projections/project.ts';
import { writeEntries } from './projections/write-entries.ts';
import { together } from './together.ts';

/** Takes out what is done, and puts new tasks at the end; one that is there already moves there, unless it is a message's. */
async function writeOutbox(db: DeskDb, { tasks, done }: Outcome): Promise<void> {
  const finished = new Set(done);
  // A batch may bring the same task twice.
  const latest = new Map(tasks.map((task) => [task.id, task]));
  const left = [...latest.values()].filter(({ id }) => !finished.has(id));
  // A follow-on command is named after its commit: none can be there already.
  for (const { id, kind } of left) if (kind !== 'follow') finished.add(id);
  const ids = [...finished];
  const there = ids.length > 0 ? await db.outbox.where('id').anyOf(ids).toArray() : [];
  // A message keeps its place before those written later, and once tried its fate stays unknown.
  const waiting = new Map(there.filter(({ kind }) => kind === 'send').map((row) => [row.id, row]));
  if (there.length > 0) await db.outbox.bulkDelete(there.map(({ seq }) => seq));
  const rows = left.map((task) => {
    const { seq, attemptedAt } = waiting.get(task.id) ?? {};
    return seq === undefined ? task : { ...task, seq, attemptedAt: attemptedAt ?? task.attemptedAt };
  });
  if (rows.length > 0) await db.outbox.bulkAdd(rows);
}

/** Appends to the log, and writes the timelines: a line's place among others of its instant is that in the log. */
async function writeLog(
  db: DeskDb,
  log: DexieLog,
  { commits, before, after }: Outcome,
  place: Standing['place'],
): Promise<void> {
  if (commits.length === 0) return;
  const placed = commits.map((commit, n) => ({ ...commit, position: place(n) }));
  await together([log.appendAll(placed), writeEntries(db, { commits: placed, before, after })]);
}

/** What stands before an outcome. */
export interface Standing {
  /** The instant as of which the lists are kept, epoch ms. */
  readonly asOf: number;
  /** The place in the log of each of its commits, by their order. */
  readonly place: (commit: number) => number;
  readonly ground: Ground;
}

/**
 * Writes what came of a batch: log, state, projections, outbox, receipts. Runs inside the caller's transaction. None of them
 * waits for another without need: a way to the database and back is most of what a command costs.
 * @returns when the next open chat closes by itself, epoch ms, null for none; undefined: as before.
 */
export async function writeOutcome(
  db: DeskDb,
  log: DexieLog,
  outcome: Outcome,
  { asOf, place, ground }: Standing,
): Promise<number | null | undefined> {
  const { commits, receipts } = outcome;
  const written = [
    receipts.length > 0 ? db.receipts.bulkPut([...receipts]) : null,
    writeLog(db, log, outcome, place),
  ];
  const next = commits.length > 0 ? projectState(db, outcome, asOf, ground) : undefined;
  const [nextClose] = await together([next, ...written, writeOutbox(db, outcome)]);
  return nextClose;
}
