import {
  type CarriedParcel,
  type CarrierThread,
  carrierThreadId,
} from '../../domain/carrier/carrier-thread.ts';
import type { DeskDb } from '../db.ts';

function inState(db: DeskDb, state: CarrierThread['state']) {
  return db.carrierThreads.where('[state+changedAt]').between([state], [state, []]);
}

/** Threads with carriers that are not closed, those with an answer first, the last changed first. */
export async function carrierThreads(db: DeskDb): Promise<readonly CarrierThread[]> {
  const [answered, open] = await Promise.all([
    inState(db, 'answered').reverse().toArray(),
    inState(db, 'open').reverse().toArray(),
  ]);
  return [...answered, ...open];
}

/** Those that are closed, the last one first. */
export function closedCarrierThreads(db: DeskDb, limit: number): Promise<readonly CarrierThread[]> {
  return inState(db, 'closed').reverse().limit(limit).toArray();
}

/** How many are not closed. */
export async function carrierThreadCount(db: DeskDb): Promise<number> {
  return (await inState(db, 'answered').count()) + (await inState(db, 'open').count());
}

/** The thread about a parcel; null before anything was noted. */
export async function carrierThread(
  db: DeskDb,
  about: Pick<CarriedParcel, 'order' | 'parcel'>,
): Promise<CarrierThread | null> {
  return (await db.carrierThreads.get(carrierThreadId(about))) ?? null;
}
