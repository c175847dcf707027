import type { DecideSetUp } from '../../core/domain/desk/view.ts';
import { bringPart } from '../../core/platform/late-parts.ts';

/** The script that holds how setting up the shop is decided. */
export const lateSetUp = 'late-set-up.js';

/** How setting up the shop is decided; it comes when it is first asked for. */
export function theSetUp(): Promise<DecideSetUp> {
  return bringPart(lateSetUp);
}
