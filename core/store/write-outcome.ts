import type { Outcome } from '../engine/ports.ts';
import type { DeskDb } from './db.ts';
import type { DexieLog } from './dexie-log.ts';
import { project } from './projections/project.ts';

async function writeOutbox(db: DeskDb, { tasks, done }: Outcome): Promise<void> {
  const finished = new Set(done);
  if (finished.size > 0) await db.outbox.bulkDelete([...finished]);
  const left = tasks.filter(({ id }) => !finished.has(id));
  if (left.length > 0) await db.outbox.bulkPut([...left]);
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
