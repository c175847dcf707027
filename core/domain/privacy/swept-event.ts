import type { DeskEvent } from '../desk/event.ts';
import { isOfConversation } from '../desk/stream.ts';

/** What is to go of a conversation whose chats were kept long enough. */
export interface Swept {
  readonly conversation: string;
  /** The chats that go, by their numbers. */
  readonly chats: ReadonlySet<number>;
  /** The lines of the timeline that go with them, by their ids. */
  readonly lines: ReadonlySet<string>;
  /** What belongs to no chat goes if it was before this instant, epoch ms. */
  readonly before: number;
  /** What stays of the conversation itself: all, that its buyer is blocked, or nothing. */
  readonly stays: 'all' | 'block' | 'nothing';
}

const aboutBlock: ReadonlySet<DeskEvent['type']> = new Set([
  'BuyerIntroduced',
  'BuyerBlocked',
  'BuyerUnblocked',
]);

/** Whether an event is forgotten with the chats that were kept long enough. */
export function isSwept(event: DeskEvent, { conversation, chats, lines, before, stays }: Swept): boolean {
  if (!isOfConversation(event) || event.conversation !== conversation) return false;
  if (stays === 'nothing') return true;
  if (stays === 'block') return !aboutBlock.has(event.type);
  if (event.type === 'MessagePlaced') return lines.has(event.messageId);
  if (event.type === 'MessageStarred') return lines.has(event.message);
  if (!('chat' in event)) return false;
  return event.chat === null ? event.at < before : chats.has(event.chat);
}
