import type { BuyerFactRecorded } from '../buyer/events.ts';
import type { ConversationEvent } from '../chat/events.ts';
import type { OrderEvent } from '../order/events.ts';
import type { ShopEvent } from '../shop/events.ts';

/** Everything that can happen. */
export type DeskEvent = ConversationEvent | ShopEvent | OrderEvent | BuyerFactRecorded;
