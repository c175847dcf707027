import type { Automated } from '../automation/automated.ts';
import type { QuietAbout, QuietReason } from '../automation/quiet.ts';
import type { Withdrawal } from '../automation/withdrawal.ts';
import type { GuardCategory } from '../guard/report.ts';
import type { SendableContent } from '../message/content.ts';
import type { ShopMessage } from '../message/shop-message.ts';
import type { Wait } from '../reply-clock/wait.ts';
import type { InChat, InConversation } from './in-chat.ts';

/** A message that lies at the shop was recorded. `chat` is null where it belongs to no chat (blocked buyer). */
export interface MessageReceived extends InConversation {
  readonly type: 'MessageReceived';
  readonly chat: number | null;
  readonly message: ShopMessage;
  /** The wait it began, as the rules and switches of its moment make it; null where it began none. */
  readonly wait: Wait | null;
  /** The agent who sent it from another tool; null where that is unknown or it is no agent's. */
  readonly agent: string | null;
  /** Whether it is a reply (docs/rules.md §1). */
  readonly reply: boolean;
  /** The order it ties the chat to, '' for none. */
  readonly order: string;
  /** The buyer was blocked when it came: kept out of sight. */
  readonly hidden: boolean;
}

/** An agent, or automation, sent a message from the desk; it is on its way. */
export interface MessageSubmitted extends InChat {
  readonly type: 'MessageSubmitted';
  readonly messageId: string;
  /** '' where automation wrote it. */
  readonly agent: string;
  /** The agent's nickname at that moment, as the buyer sees it. */
  readonly nickname: string;
  readonly content: SendableContent;
  /** Before this instant (epoch ms) it is not handed to the shop, so that it can be called back. */
  readonly leavesAt: number;
  /** What the guard warned of and the agent sent anyway; left out where it warned of nothing. */
  readonly despite?: readonly GuardCategory[];
  /** What it is where no person wrote it; absent where one did. */
  readonly automation?: Automated;
}

/** A person called a message back before it left. */
export interface MessageRecalled extends InChat {
  readonly type: 'MessageRecalled';
  readonly messageId: string;
}

/** In a team: the browser that works at the shop is about to hand the message over, so nobody calls it back any more. */
export interface MessageHandedOver extends InChat {
  readonly type: 'MessageHandedOver';
  readonly messageId: string;
}

/** The shop has the message. */
export interface MessageDelivered extends InChat {
  readonly type: 'MessageDelivered';
  readonly messageId: string;
  readonly agent: string;
  readonly shopMessageId: string;
  readonly reply: boolean;
  /** No person wrote it; absent where one did. */
  readonly automatic?: true;
}

/** The shop's list shows our message: its place in the order of the conversation is known. */
export interface MessagePlaced extends InConversation {
  readonly type: 'MessagePlaced';
  readonly messageId: string;
  readonly index: string;
  readonly sentAt: number;
}

/** The shop refused the message for good. */
export interface MessageFailed extends InChat {
  readonly type: 'MessageFailed';
  readonly messageId: string;
  /** The reason, worded for a person. */
  readonly why: string;
}

/** A message by automation is not sent after all: it would no longer be right, or the shop refused it. */
export interface MessageWithdrawn extends InChat {
  readonly type: 'MessageWithdrawn';
  readonly messageId: string;
  readonly why: Withdrawal;
  /** What the shop said, worded for a person; '' where it was not asked. */
  readonly said: string;
}

/** Automation looked at a buyer's message, or at how an order stands, and said nothing. */
export interface AutomationStayedSilent extends InChat {
  readonly type: 'AutomationStayedSilent';
  /** What it would have said. */
  readonly instead: QuietAbout;
  /** The message or the order, by its id. */
  readonly about: string;
  readonly why: QuietReason;
}

/** A person asked for another try of a failed message. */
export interface MessageRetried extends InChat {
  readonly type: 'MessageRetried';
  readonly messageId: string;
}

/** A person gave up a message that was not sent. */
export interface MessageDiscarded extends InChat {
  readonly type: 'MessageDiscarded';
  readonly messageId: string;
}

/** A line of the timeline got a star or lost it. */
export interface MessageStarred extends InConversation {
  readonly type: 'MessageStarred';
  /** The id of the line. */
  readonly message: string;
  readonly by: string;
  readonly on: boolean;
}

/** Everything that can happen to a message. */
export type MessageEvent =
  | MessageReceived
  | MessageSubmitted
  | MessageRecalled
  | MessageHandedOver
  | MessageDelivered
  | MessagePlaced
  | MessageFailed
  | MessageWithdrawn
  | AutomationStayedSilent
  | MessageRetried
  | MessageDiscarded
  | MessageStarred;
