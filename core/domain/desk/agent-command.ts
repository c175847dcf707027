import type { Automation } from '../automation/automation.ts';
import type { AbuseReason } from '../chat/abuse-reason.ts';
import type { Category } from '../chat/chat.ts';
import type { SendableContent } from '../message/content.ts';
import type { Role } from '../roster/agent.ts';
import type { ChatbotActivity, ShopChange } from '../shop/shop.ts';
import type { InboundKind, Sentiment } from '../triage/chat-reading.ts';
import type { SystemTag } from '../triage/system-tag.ts';

/** About agents: who is there, what they may do and how much they take. */
type RosterCommand =
  | { readonly do: 'openDesk'; readonly agent: string; readonly desk: string }
  | { readonly do: 'closeDesk'; readonly agent: string; readonly desk: string }
  | { readonly do: 'switchAutoAssign'; readonly by?: string; readonly agent: string; readonly on: boolean }
  | { readonly do: 'setCapacity'; readonly by?: string; readonly agent: string; readonly capacity: number }
  | {
      readonly do: 'addAgent';
      readonly by?: string;
      readonly agent: string;
      readonly nickname: string;
      /** Left out: the first of a shop is its owner, everybody else an agent. */
      readonly role?: Role;
      readonly capacity: number;
    }
  | { readonly do: 'disableAgent'; readonly by?: string; readonly agent: string }
  | { readonly do: 'enableAgent'; readonly by?: string; readonly agent: string }
  | { readonly do: 'setRole'; readonly by: string; readonly agent: string; readonly role: Role }
  | { readonly do: 'removeAvatar'; readonly by: string; readonly agent: string }
  | {
      readonly do: 'reviewAvatar';
      /** Left out: the platform. */
      readonly by?: string;
      readonly agent: string;
      /** The picture the reviewer saw. */
      readonly picture: string;
      readonly accepted: boolean;
      /** Why not, '' without words. */
      readonly why: string;
    }
  | { readonly do: 'renameAgent'; readonly by: string; readonly agent: string; readonly nickname: string };

/** About single messages of a conversation. */
type MessageCommand =
  | {
      readonly do: 'sendMessage';
      readonly by: string;
      readonly conversation: string;
      readonly messageId: string;
      readonly content: SendableContent;
      /** So long it can be called back before it leaves, ms; none where left out. */
      readonly undoFor?: number;
      /**
       * The newest message the writer had before them when they began, '' for none: what somebody else wrote since
       * stops it. Left out: nothing is asked.
       */
      readonly seen?: string;
      /** Who had the chat when it was written, null for nobody: where somebody else has it by now it is not sent. Left out: nothing is asked. */
      readonly heldBy?: string | null;
      /** The guard warns of it, and the agent chose to send it anyway. */
      readonly despite?: boolean;
    }
  | {
      readonly do: 'recallMessage';
      readonly by: string;
      readonly conversation: string;
      readonly messageId: string;
    }
  | {
      readonly do: 'retryMessage';
      readonly by: string;
      readonly conversation: string;
      readonly messageId: string;
    }
  | {
      readonly do: 'discardMessage';
      readonly by: string;
      readonly conversation: string;
      readonly messageId: string;
    }
  | {
      readonly do: 'starMessage';
      readonly by: string;
      readonly conversation: string;
      /** The id of its line in the timeline. */
      readonly message: string;
      readonly on: boolean;
    };

/** About a chat, or the buyer in it. */
type ChatCommand =
  | { readonly do: 'claimChat'; readonly by: string; readonly conversation: string }
  | { readonly do: 'assignChat'; readonly by: string; readonly to: string; readonly conversation: string }
  | {
      readonly do: 'transferChat';
      readonly by: string;
      readonly to: string;
      readonly conversation: string;
      readonly note: string;
    }
  | { readonly do: 'transferAll'; readonly by: string; readonly to: string; readonly note: string }
  | { readonly do: 'endChat'; readonly by: string; readonly conversation: string }
  | { readonly do: 'markNoResponseNeeded'; readonly by: string; readonly conversation: string }
  | { readonly do: 'viewChat'; readonly by: string; readonly conversation: string }
  | { readonly do: 'starChat'; readonly by: string; readonly conversation: string; readonly on: boolean }
  | { readonly do: 'flagChat'; readonly by: string; readonly conversation: string; readonly on: boolean }
  | { readonly do: 'categorizeChat'; readonly conversation: string; readonly category: Category }
  | { readonly do: 'correctSentiment'; readonly conversation: string; readonly sentiment: Sentiment }
  | { readonly do: 'dismissWarning'; readonly conversation: string; readonly warning: InboundKind }
  | {
      readonly do: 'reportAbuse';
      readonly by: string;
      readonly conversation: string;
      readonly reason: AbuseReason;
      /** Ids of lines in the timeline, at least one. */
      readonly evidence: readonly string[];
      readonly note: string;
    }
  | { readonly do: 'blockBuyer'; readonly by?: string; readonly conversation: string }
  | { readonly do: 'unblockBuyer'; readonly by?: string; readonly conversation: string }
  | { readonly do: 'startChat'; readonly by: string; readonly order: string; readonly conversation: string };

/** About how the shop is run. */
type ShopCommand =
  | { readonly do: 'setShop'; readonly by: string; readonly change: ShopChange }
  | { readonly do: 'switchTag'; readonly by: string; readonly tag: SystemTag; readonly on: boolean }
  | { readonly do: 'startHoliday'; readonly by?: string }
  | { readonly do: 'endHoliday'; readonly by?: string }
  | {
      readonly do: 'planHoliday';
      readonly by: string;
      /** The id of the plan. */
      readonly plan: string;
      /** `YYYY-MM-DD` in the shop's zone; both days belong to it. */
      readonly firstDay: string;
      readonly lastDay: string;
    }
  | { readonly do: 'cancelHoliday'; readonly by: string; readonly plan: string }
  | { readonly do: 'setChatbot'; readonly by?: string; readonly activities: readonly ChatbotActivity[] }
  | { readonly do: 'setAutomation'; readonly by: string; readonly automation: Automation };

/**
 * What people at the desk can ask for. `by` is the agent who acts; where it may be left out, that is the shop's own side. Ids of
 * conversations are the shop's.
 */
export type AgentCommand = RosterCommand | MessageCommand | ChatCommand | ShopCommand;
