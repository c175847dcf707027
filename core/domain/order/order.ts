import type { ProactiveStage } from '../automation/automation.ts';

/** An order as far as rules need it. */
export interface Order {
  readonly id: string;
  /** The buyer's id (`user_id`). */
  readonly buyer: string;
  /** Epoch ms; null where the date is unknown. */
  readonly createdAt: number | null;
  readonly currency: string;
  /** Decimal string, major units. */
  readonly amount: string;
  /** Paid once is paid for good. */
  readonly paid: boolean;
  readonly status: string;
  /** The latest return_status, or `ARBITRATION`; '' without a return. */
  readonly returnStatus: string;
  /** When the desk first learned of it, epoch ms; absent where that was not noted. */
  readonly knownSince?: number;
  /** The stages it came to since, which buyers may be told of; absent for none. */
  readonly stages?: readonly ProactiveStage[];
}
