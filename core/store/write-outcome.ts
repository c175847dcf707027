import type { Outcome } from '../engine/ports.ts';
import type { DeskDb } from './db.ts';
import type { DexieLog } from './dexie-log.ts';
import { project } from './projections/project.ts';

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

/** Writes what came of a batch: log, state, projections, outbox, receipts. Runs inside the caller's transaction. */
export async function writeOutcome(db: DeskDb, log: DexieLog, outcome: Outcome): Promise<void> {
  const { commits, receipts, before, after } = outcome;
  if (receipts.length > 0) await db.receipts.bulkPut([...receipts]);
  await writeOutbox(db, outcome);
  if (commits.length === 0) return;
  const positions = await log.appendAll(commits);
  const placed = commits.map((commit, n) => ({ ...commit, position: positions[n] as number }));
  await project(db, { commits: placed, before, after });
}
