import type { Automated } from '../automation/automated.ts';
import type { SendableContent } from '../message/content.ts';
import type { ShopBuyer } from '../message/shop-message.ts';
import type { Chat, ClosedChat, LastLine, OpenChat } from './chat.ts';
import type { RecentLine } from './recent.ts';

/** A message of ours that is not known to be at the shop yet, oldest first. */
export interface Outgoing {
  readonly messageId: string;
  readonly chat: number;
  /** '' where automation wrote it. */
  readonly agent: string;
  readonly content: SendableContent;
  readonly submittedAt: number;
  /** Until this instant (epoch ms) it is held back, so that it can be called back. */
  readonly leavesAt: number;
  /** The shop refused it for good; it waits for a person (retry, discard). */
  readonly failed: boolean;
  /** The newest line of the chat before it: it is that again should this one be called back. */
  readonly over: LastLine | null;
  /** What it is where no person wrote it; absent where one did. */
  readonly automation?: Automated;
}

/** The lasting thread between one buyer and the shop; its latest chat is the only one that can be open. */
export interface Conversation {
  readonly id: string;
  readonly buyer: ShopBuyer;
  readonly canSend: boolean;
  readonly blocked: boolean;
  /** Since when the buyer is blocked (epoch ms) and by whom, '' where that was no agent; absent while they are not. */
  readonly blocking?: { readonly at: number; readonly by: string };
  readonly latest: Chat | null;
  /** The closed chat before an open one; null while `latest` is closed, or the first. */
  readonly previous: ClosedChat | null;
  readonly outgoing: readonly Outgoing[];
  /** The lines of the timeline that carry a star, by their ids, in the order they got it. */
  readonly starredMessages: readonly string[];
  /** The newest messages in the order in which they came to the desk, oldest first. */
  readonly recent: readonly RecentLine[];
  /** The orders that chats before the latest were about; empty once one of them came up again. */
  readonly ordersBefore: readonly string[];
  /** An order that more than one chat was about: it stays, for such chats are of whatever age (docs/rules.md §7). */
  readonly repeatOrder: string | null;
}

/** A conversation nothing has happened in yet. */
export function newConversation(id: string): Conversation {
  return {
    id,
    buyer: { id, nickname: '', avatar: '' },
    canSend: true,
    blocked: false,
    latest: null,
    previous: null,
    outgoing: [],
    starredMessages: [],
    recent: [],
    ordersBefore: [],
    repeatOrder: null,
  };
}

/** The open chat of a conversation, if it has one. */
export function openChatOf(conversation: Conversation | undefined): OpenChat | null {
  return conversation?.latest?.status === 'open' ? conversation.latest : null;
}

/** The buyer's latest closed chat, also while another is open. */
export function lastClosedOf(conversation: Conversation | undefined): ClosedChat | null {
  if (!conversation) return null;
  return conversation.latest?.status === 'closed' ? conversation.latest : conversation.previous;
}
