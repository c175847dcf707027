/** What a buyer did at the shop beside writing and ordering. */
export type BuyerDeed = 'followed' | 'unfollowed' | 'engaged' | 'favourited' | 'cart' | 'live';

/** The desk learnt what a buyer did. */
export interface BuyerFactRecorded {
  readonly type: 'BuyerFactRecorded';
  /** Epoch milliseconds. */
  readonly at: number;
  /** The buyer's id, by which orders name them. */
  readonly buyer: string;
  readonly fact: BuyerDeed;
}
