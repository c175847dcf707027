import type { Order } from './order.ts';

const SIXTY_DAYS = 60 * 86_400_000;

/** The first reason that holds, for or against starting a chat about an order (docs/rules.md §6). */
export type StartReason = 'blocked' | 'recentOrder' | 'openReturn' | 'unknownDate' | 'tooOld';

const ongoingReturns = new Set([
  'AWAITING_BUYER_SHIP',
  'BUYER_SHIPPED_ITEM',
  'AWAITING_BUYER_RESPONSE',
  'ARBITRATION',
]);

/** Whether a return, refund or dispute with this status is ongoing; every status not named is over. */
export function isOngoingReturn(status: string): boolean {
  return status.endsWith('_PENDING') || ongoingReturns.has(status);
}

/** An order's date as far as it can be trusted: null where it is unknown or lies in the future. */
export function orderDate(order: Order, now: number): number | null {
  return order.createdAt !== null && order.createdAt <= now ? order.createdAt : null;
}

/**
 * Whether a chat about an order may be started: within 60 days of its creation, or while a return on it is
 * ongoing, and not with a blocked buyer. An unknown order has an unknown date.
 * @param now epoch ms.
 */
export function canStart(
  order: Order | undefined,
  blocked: boolean,
  now: number,
): { readonly allowed: boolean; readonly because: StartReason } {
  if (blocked) return { allowed: false, because: 'blocked' };
  const date = order ? orderDate(order, now) : null;
  if (date !== null && now - date <= SIXTY_DAYS) return { allowed: true, because: 'recentOrder' };
  if (order && isOngoingReturn(order.returnStatus)) return { allowed: true, because: 'openReturn' };
  return { allowed: false, because: date === null ? 'unknownDate' : 'tooOld' };
}
