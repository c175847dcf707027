import type { ShopMessage } from '../../domain/message/shop-message.ts';

/** Sorts messages oldest first: by time, then by the shop's index (a number too large for one), then by id. */
export function isOlder(left: ShopMessage, right: ShopMessage): number {
  return left.sentAt - right.sentAt || byNumber(left.index, right.index) || byNumber(left.id, right.id);
}

function byNumber(left: string, right: string): number {
  if (left.length !== right.length) return left.length - right.length;
  return left < right ? -1 : left > right ? 1 : 0;
}
