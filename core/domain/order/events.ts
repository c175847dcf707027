import type { ProactiveStage } from '../automation/automation.ts';

/** What the desk learnt of an order. Money in major units as a decimal string; times in epoch ms. */
export interface OrderRecorded {
  readonly type: 'OrderRecorded';
  readonly at: number;
  readonly order: string;
  readonly buyer: string;
  /** Null: the date is unknown or could not be read. */
  readonly createdAt: number | null;
  readonly currency: string;
  readonly amount: string;
  readonly paid: boolean;
  readonly status: string;
}

/** The state of a return, refund or dispute on an order. */
export interface ReturnRecorded {
  readonly type: 'ReturnRecorded';
  readonly at: number;
  readonly order: string;
  /** The Open API's return_status, or `ARBITRATION`. */
  readonly status: string;
}

/** An order that the desk knew came to a stage of its way that buyers may be told of. */
export interface OrderReachedStage {
  readonly type: 'OrderReachedStage';
  readonly at: number;
  readonly order: string;
  readonly stage: ProactiveStage;
  /** When it came so far, epoch ms: as the carrier says, else when the desk learned of it. */
  readonly since: number;
}

export type OrderEvent = OrderRecorded | ReturnRecorded | OrderReachedStage;
