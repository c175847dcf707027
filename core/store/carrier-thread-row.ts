import type { CarrierThread } from '../domain/carrier/carrier-thread.ts';

/** A thread with a carrier, with the key that their list is ordered by. */
export interface CarrierThreadRow extends CarrierThread {
  /** When it was last changed, epoch ms. */
  readonly changedAt: number;
}
