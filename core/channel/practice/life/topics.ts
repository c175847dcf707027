/** What buyers write about. */
export const topics = [
  'parcel',
  'size',
  'address',
  'damaged',
  'refund',
  'stock',
  'invoice',
  'voucher',
] as const;

export type Topic = (typeof topics)[number];

/** Topics about an order the buyer has; the others are asked before buying too. */
export const aboutOrder: ReadonlySet<Topic> = new Set(['parcel', 'address', 'damaged', 'refund', 'invoice']);

/** What a buyer says in their language; `{order}` and `{product}` stand for the order's id and the product's name. */
export interface Phrases {
  readonly ask: Readonly<Record<Topic, readonly string[]>>;
  readonly more: readonly string[];
  readonly thanks: readonly string[];
  readonly doubt: readonly string[];
  readonly nudge: readonly string[];
}
