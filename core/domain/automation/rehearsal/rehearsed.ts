import type { ChatbotActivity } from '../../shop/shop.ts';
import type { Automated } from '../automated.ts';
import type { Automation, ProactiveStage } from '../automation.ts';
import type { QuietReason } from '../quiet.ts';

/** Automation as it is tried: also what the chatbot does. */
export interface Setting {
  readonly automation: Automation;
  readonly activities: readonly ChatbotActivity[];
}

/** What would have been said, or why nothing. */
export type Rehearsed =
  | {
      readonly says: Automated;
      readonly text: string;
      /** Why a hand-off note stands where an answer could be; null for all others. */
      readonly because: QuietReason | null;
    }
  | {
      readonly says: null;
      readonly why: QuietReason;
      /** What was not said for its words; '' where there was nothing. */
      readonly text: string;
    };

/** What would have followed one message of a buyer's. */
export interface RehearsedMessage {
  /** Null where nobody is greeted. */
  readonly greeting: Rehearsed | null;
  readonly answer: Rehearsed;
}

/** A buyer's message of the past, and what would have followed it. */
export interface MessageOutcome {
  readonly of: 'message';
  readonly id: string;
  readonly conversation: string;
  readonly chat: number;
  readonly nickname: string;
  /** Epoch ms. */
  readonly at: number;
  /** What the buyer wrote; '' for what is no text. */
  readonly asked: string;
  /** Until when it had to be answered by the rules that are tried, epoch ms; null without a deadline. */
  readonly dueAt: number | null;
  /** When an agent's reply came, epoch ms; null for never. */
  readonly agentAt: number | null;
  readonly tried: RehearsedMessage;
  /** The same as it is set now. */
  readonly saved: RehearsedMessage;
}

/** A stage of an order, and what its buyer would have been told. */
export interface OrderOutcome {
  readonly of: 'order';
  readonly id: string;
  readonly conversation: string;
  readonly nickname: string;
  readonly at: number;
  readonly order: string;
  readonly stage: ProactiveStage;
  readonly tried: Rehearsed;
  readonly saved: Rehearsed;
}

export type Outcome = MessageOutcome | OrderOutcome;
