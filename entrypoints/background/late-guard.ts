import type { CheckOutgoing } from '../../core/domain/guard/guard-over.ts';
import { bringPart } from '../../core/platform/late-parts.ts';
import type { DeskDb } from '../../core/store/db.ts';
import { allowedWords } from '../../core/store/queries/guard-cases.ts';

/** The script that holds the guard. */
export const lateGuard = 'late-guard.js';

/** The guard, which comes when it is first asked for, over what the shop allows now. */
export async function theGuard(db: DeskDb): Promise<CheckOutgoing> {
  const [check, allowed] = await Promise.all([bringPart<CheckOutgoing>(lateGuard), allowedWords(db)]);
  return (text) => check(text, allowed);
}
