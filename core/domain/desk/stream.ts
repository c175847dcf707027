import type { BuyerFactRecorded } from '../buyer/events.ts';
import type { CarrierEvent } from '../carrier/events.ts';
import type { ConversationEvent } from '../chat/events.ts';
import type { LibraryEvent } from '../library/events.ts';
import type { OrderEvent } from '../order/events.ts';
import type { ShopEvent } from '../shop/events.ts';
import type { DeskEvent } from './event.ts';

/** Whether an event is one of a conversation's. */
export function isOfConversation(event: DeskEvent): event is ConversationEvent {
  return 'conversation' in event;
}

/** Whether an event is about an order. */
export function isOfOrder(event: DeskEvent): event is OrderEvent {
  return (
    event.type === 'OrderRecorded' || event.type === 'ReturnRecorded' || event.type === 'OrderReachedStage'
  );
}

/** Whether an event is about what a buyer did. */
export function isOfBuyer(event: DeskEvent): event is BuyerFactRecorded {
  return event.type === 'BuyerFactRecorded';
}

/** The stream of a team's log that its owners alone write to: its server sees to that. */
export const ownersStream = 'org';

/** Whether an event is about a thread with a carrier. */
export function isOfCarrier(event: DeskEvent): event is CarrierEvent {
  const { type } = event;
  return type === 'CarrierNoteKept' || type === 'CarrierNoteSent' || type === 'CarrierThreadClosed';
}

/** Whether an event is about the texts that the team uses again. */
function isOfLibrary(event: DeskEvent): event is LibraryEvent {
  return event.type === 'FaqsChanged' || event.type === 'RepliesChanged';
}

/** Whether an event is one of the shop's as a whole. */
export function isOfShop(event: DeskEvent): event is ShopEvent {
  const other = isOfConversation(event) || isOfOrder(event) || isOfBuyer(event) || isOfCarrier(event);
  return !(other || isOfLibrary(event) || event.type === 'GuardCaseSettled');
}

/** The stream of what the guard stopped by a mistake, as somebody says. */
export const guardStream = 'guard';

/** The stream of a thread with a carrier. */
export function carrierStream(thread: string): string {
  return `carrier/${thread}`;
}

/** The stream of the log an event belongs to: the shop, one conversation, order, buyer or thread with a carrier, the library, the guard, the owners' own. */
export function streamOf(event: DeskEvent): string {
  if (isOfConversation(event)) return `conversation/${event.conversation}`;
  if (isOfBuyer(event)) return `buyer/${event.buyer}`;
  if (isOfCarrier(event)) return carrierStream(event.thread);
  if (isOfLibrary(event)) return 'library';
  if (event.type === 'GuardCaseSettled') return guardStream;
  if (isOfOrder(event)) return `order/${event.order}`;
  return event.type === 'PastRewritten' ? ownersStream : 'shop';
}

/** The streams that these events write to, in the order they first come in: as they stand when it is decided they have to stand still. */
export function streamsOfAll(events: readonly DeskEvent[]): string[] {
  return [...new Set(events.map(streamOf))];
}

/** The stream beside its own by which an event is found; none where that is enough. */
function besideOwn(event: DeskEvent): string[] {
  if (event.type === 'OrderRecorded') return [`buyer/${event.buyer}`];
  return event.type === 'GuardMistakesKept' ? [guardStream] : [];
}

/**
 * The streams by which these events are found: those they write to; of what is said of an order that of its buyer too, so that
 * everything of a buyer is found; and of stops called a mistake that of all of them. Nothing is decided on those, so nobody waits
 * for them.
 */
export function foundBy(events: readonly DeskEvent[]): string[] {
  return [...new Set([...streamsOfAll(events), ...events.flatMap(besideOwn)])];
}
