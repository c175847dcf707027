import type { CheckOutgoing } from '../../core/domain/guard/guard-over.ts';
import { bringPart } from '../../core/platform/late-parts.ts';

/** The script that holds the guard. */
export const lateGuard = 'late-guard.js';

/** The guard, which comes when it is first asked for. */
export function theGuard(): Promise<CheckOutgoing> {
  return bringPart<CheckOutgoing>(lateGuard);
}
