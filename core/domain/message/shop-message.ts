import type { Content } from './content.ts';

/**
 * Who wrote a message as the shop tells it: the buyer; an agent (also from another tool); automation, which
 * is a reply only if it resolves (docs/rules.md §1); or the platform itself.
 */
export type ShopAuthor = 'buyer' | 'agent' | 'automation' | 'platform';

/** A message as it lies at the shop, parsed and trusted from here on. Times are epoch milliseconds. */
export interface ShopMessage {
  /** The shop's id: unique, never reused; the key of de-duplication. */
  readonly id: string;
  /** The shop's sort key inside the conversation: time-related, unique, not strictly increasing. */
  readonly index: string;
  readonly sentAt: number;
  readonly author: ShopAuthor;
  /** True only for automation that answers the question (a chatbot or FAQ answer). */
  readonly resolves: boolean;
  readonly nickname: string;
  /** False: the platform asks not to show it to agents (a rating request). */
  readonly visible: boolean;
  readonly content: Content;
}

/** The buyer of a conversation, as the shop tells it. */
export interface ShopBuyer {
  /** The id that joins to orders (`user_id`). */
  readonly id: string;
  readonly nickname: string;
  /** Address of the picture, never loaded unasked; '' when there is none. */
  readonly avatar: string;
}

/** A conversation at the shop without its messages. */
export interface ShopConversation {
  readonly id: string;
  readonly buyer: ShopBuyer;
  readonly canSend: boolean;
  /** Id of the newest message, '' when there is none: says whether there is anything to fetch. */
  readonly latestMessageId: string;
  readonly latestAt: number;
}
