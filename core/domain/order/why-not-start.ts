import type { StartReason } from './can-start.ts';
import type { Order } from './order.ts';

const DAY = 86_400_000;

/**
 * Why no chat may be started about an order, worded for the person who wanted to (docs/rules.md §6); '' for a reason that
 * allows it. @param now epoch ms.
 */
export function whyNotStart(because: StartReason, order: Order | undefined, now: number): string {
  switch (because) {
    case 'blocked':
      return 'This buyer is blocked.';
    case 'unknownDate':
      return 'The date of this order is unknown, and it has no open return.';
    case 'tooOld':
      return `Order is ${Math.floor((now - (order?.createdAt ?? now)) / DAY)} days old and has no open return.`;
    default:
      return '';
  }
}
