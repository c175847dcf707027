import { isOngoingReturn } from './can-start.ts';
import type { ShopReturn } from './shop-return.ts';

const lastMoved = ({ updatedAt, createdAt }: ShopReturn) => updatedAt ?? createdAt ?? 0;

/**
 * The status that an order with these returns stands in: that of one that is ongoing, else of the one that moved last;
 * '' without any. An ongoing one lets a chat be started, whatever another came to (docs/rules.md §6).
 */
export function standingReturn(returns: readonly ShopReturn[]): string {
  const latestFirst = [...returns].sort((a, b) => lastMoved(b) - lastMoved(a));
  const standing = latestFirst.find(({ status }) => isOngoingReturn(status)) ?? latestFirst[0];
  return standing?.status ?? '';
}
