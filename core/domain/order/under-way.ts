/** An order that has one of these has not left the shop. */
const notShipped: ReadonlySet<string> = new Set([
  'UNPAID',
  'ON_HOLD',
  'AWAITING_SHIPMENT',
  'PARTIALLY_SHIPPING',
  'AWAITING_COLLECTION',
]);

/** Statuses of orders of which something may still be told. */
export const underWay: ReadonlySet<string> = new Set([...notShipped, 'IN_TRANSIT']);

/** Whether an order left the shop between two reports of it. */
export function hasShipped(before: string, after: string): boolean {
  return notShipped.has(before) && after === 'IN_TRANSIT';
}
