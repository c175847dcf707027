import type { BuyerFactRecorded } from '../buyer/events.ts';
import type { ConversationEvent } from '../chat/events.ts';
import type { OrderEvent } from '../order/events.ts';
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

/** The stream of the log an event belongs to: the shop, one conversation, one order, one buyer, or the owners' own. */
export function streamOf(event: DeskEvent): string {
  if (isOfConversation(event)) return `conversation/${event.conversation}`;
  if (isOfBuyer(event)) return `buyer/${event.buyer}`;
  if (isOfOrder(event)) return `order/${event.order}`;
  return event.type === 'PastRewritten' ? ownersStream : 'shop';
}

/** The streams that these events write to, in the order they first come in: as they stand when it is decided they have to stand still. */
export function streamsOfAll(events: readonly DeskEvent[]): string[] {
  return [...new Set(events.map(streamOf))];
}

/**
 * The streams by which these events are found: those they write to, and of what is said of an order that of its buyer too, so that
 * everything of a buyer is found. Nothing is decided on that, so an order does not wait for its buyer.
 */
export function foundBy(events: readonly DeskEvent[]): string[] {
  const buyers = events.flatMap((event) => (event.type === 'OrderRecorded' ? [`buyer/${event.buyer}`] : []));
  return [...new Set([...streamsOfAll(events), ...buyers])];
}
