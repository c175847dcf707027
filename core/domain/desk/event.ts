import type { BuyerFactRecorded } from '../buyer/events.ts';
import type { CarrierEvent } from '../carrier/events.ts';
import type { ConversationEvent } from '../chat/events.ts';
import type { GuardCaseSettled } from '../guard/events.ts';
import type { LibraryEvent } from '../library/events.ts';
import type { OrderEvent } from '../order/events.ts';
import type { ShopEvent } from '../shop/events.ts';

/** Everything that can happen. */
export type DeskEvent =
  | ConversationEvent
  | ShopEvent
  | OrderEvent
  | BuyerFactRecorded
  | LibraryEvent
  | CarrierEvent
  | GuardCaseSettled;
