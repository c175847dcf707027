import type { ShopOrder } from './shop-orders.ts';

interface Status {
  readonly words: string;
  /** As the pages log it. */
  readonly code: number;
  readonly subCode: number;
  readonly tone: 'plain' | 'busy' | 'done' | 'off';
}

const statuses: Readonly<Record<string, Status>> = {
  UNPAID: { words: 'Unpaid', code: 100, subCode: 100, tone: 'plain' },
  AWAITING_SHIPMENT: { words: 'Awaiting shipment', code: 101, subCode: 111, tone: 'busy' },
  AWAITING_COLLECTION: { words: 'Awaiting collection', code: 101, subCode: 112, tone: 'busy' },
  IN_TRANSIT: { words: 'In transit', code: 102, subCode: 121, tone: 'busy' },
  DELIVERED: { words: 'Delivered', code: 102, subCode: 122, tone: 'done' },
  COMPLETED: { words: 'Completed', code: 103, subCode: 130, tone: 'done' },
  CANCELLED: { words: 'Cancelled', code: 104, subCode: 140, tone: 'off' },
};

export function statusOf({ status }: ShopOrder): Status {
  return statuses[status] ?? { words: status, code: 0, subCode: 0, tone: 'plain' };
}

const returnWords: Readonly<Record<string, string>> = {
  RETURN_OR_REFUND_REQUEST_PENDING: 'Request pending',
  RETURN_OR_REFUND_REQUEST_COMPLETE: 'Complete',
  RETURN_OR_REFUND_REQUEST_SUCCESS: 'Refunded',
  RETURN_OR_REFUND_REQUEST_CANCEL: 'Withdrawn',
  REFUND_OR_RETURN_REQUEST_REJECT: 'Rejected',
  AWAITING_BUYER_SHIP: 'Buyer to ship',
  BUYER_SHIPPED_ITEM: 'On its way back',
  AWAITING_BUYER_RESPONSE: 'Buyer to answer',
  ARBITRATION: 'In arbitration',
};

/** A return's status in words, '' without a return. */
export function returnStatusWords({ returnStatus }: ShopOrder): string {
  return returnWords[returnStatus] ?? returnStatus;
}

export interface Tab {
  readonly key: string;
  readonly words: string;
  readonly holds: (order: ShopOrder) => boolean;
}

/** The tabs of the order list, by their names in its address. */
export const orderTabs: readonly Tab[] = [
  { key: 'all', words: 'All', holds: () => true },
  { key: 'pending', words: 'Unpaid', holds: (order) => statusOf(order).code === 100 },
  { key: 'to_ship', words: 'To ship', holds: (order) => statusOf(order).code === 101 },
  { key: 'shipped', words: 'Shipped', holds: (order) => statusOf(order).code === 102 },
  { key: 'completed', words: 'Completed', holds: (order) => statusOf(order).code === 103 },
  { key: 'return', words: 'Returned', holds: ({ returnedAt }) => returnedAt !== null },
];
