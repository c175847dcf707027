import type { Automation, ProactiveStage } from '../automation/automation.ts';
import type { AskedSigns, FoundAnswers } from '../automation/would-answer.ts';
import type { CarriedParcel } from '../carrier/carrier-thread.ts';
import type { CarrierNoteKept } from '../carrier/events.ts';
import type { AbuseReason } from '../chat/abuse-reason.ts';
import type { Category } from '../chat/chat.ts';
import type { GuardMistake } from '../guard/mistake.ts';
import type { TeamReply } from '../library/team-reply.ts';
import type { SendableContent } from '../message/content.ts';
import type { VariableFacts } from '../message/fill-variables.ts';
import type { Role } from '../roster/agent.ts';
import type { AvatarImage } from '../roster/avatar-picture.ts';
import type { ChatbotActivity, ShopChange } from '../shop/shop.ts';
import type { FaqEntry } from '../suggest/faq-entry.ts';
import type { InboundKind, Sentiment } from '../triage/chat-reading.ts';
import type { SystemTag } from '../triage/system-tag.ts';
import type { ChannelCommand } from './channel-command.ts';

/**
 * What people at the desk can ask for. `by` is the agent who acts; where it may be left out, that is the shop's own side. Ids of
 * conversations are the shop's.
 */
export type AgentCommand =
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
  | { readonly do: 'renameAgent'; readonly by: string; readonly agent: string; readonly nickname: string }
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
      readonly do: 'starMessage';
      readonly by: string;
      readonly conversation: string;
      /** The id of its line in the timeline. */
      readonly message: string;
      readonly on: boolean;
    }
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
  | { readonly do: 'setAutomation'; readonly by: string; readonly automation: Automation }
  | { readonly do: 'startChat'; readonly by: string; readonly order: string; readonly conversation: string };

/** What falls due or follows from something else. */
export type EngineCommand =
  | { readonly do: 'closeDueChats' }
  /** A message of ours is about to be handed to the shop by the browser that works for a team: from then on nobody calls it back. */
  | { readonly do: 'handOverMessage'; readonly conversation: string; readonly messageId: string }
  | { readonly do: 'turnHoliday' }
  | { readonly do: 'dispatchChats' }
  | { readonly do: 'startHeldClocks' };

/** What automation does, each decided on what is so at that moment (docs/rules.md §8). Variables that are not in `fill` stay open. */
export type AutomaticCommand =
  | {
      readonly do: 'greetBuyer';
      readonly conversation: string;
      readonly chat: number;
      /** The buyer's message that it follows, and when it was written, epoch ms. */
      readonly about: string;
      readonly writtenAt: number;
      readonly messageId: string;
      readonly fill: VariableFacts;
    }
  | {
      readonly do: 'answerBuyer';
      readonly conversation: string;
      readonly chat: number;
      readonly about: string;
      readonly writtenAt: number;
      readonly messageId: string;
      readonly signs: AskedSigns;
      readonly found: FoundAnswers;
      readonly fill: VariableFacts;
    }
  | {
      readonly do: 'tellBuyer';
      readonly conversation: string;
      readonly order: string;
      readonly stage: ProactiveStage;
      /** When the order came so far, epoch ms. */
      readonly since: number;
      readonly messageId: string;
      readonly fill: VariableFacts;
    }
  /** A message of its own that has not left may no longer be right. */
  | { readonly do: 'withdrawMessage'; readonly conversation: string; readonly messageId: string };

/** What follows from an ask that brings more than a command can carry. */
export interface SubmitAvatar {
  readonly do: 'submitAvatar';
  readonly by: string;
  readonly agent: string;
  /** The id under which the picture is kept. */
  readonly picture: string;
  readonly image: AvatarImage;
}

/** What follows from asks about the texts the team uses again; `by` left out: the shop's own side. */
type LibraryCommand =
  | {
      readonly do: 'changeFaqs';
      readonly by?: string;
      readonly keep: readonly FaqEntry[];
      /** Ids. */
      readonly forget: readonly string[];
    }
  | {
      readonly do: 'changeReplies';
      readonly by?: string;
      readonly keep: readonly TeamReply[];
      readonly forget: readonly string[];
    };

/** What follows from asks about stops of the guard that somebody calls a mistake. */
type GuardCommand =
  | {
      readonly do: 'keepMistakes';
      readonly by: string;
      readonly conversation: string;
      /** The whole text that was stopped. */
      readonly text: string;
      readonly mistakes: readonly GuardMistake[];
    }
  | {
      readonly do: 'settleMistake';
      readonly by: string;
      /** Of the case. */
      readonly id: string;
      readonly state: 'allowed' | 'dismissed';
    };

/** What follows from asks about threads with carriers. */
type CarrierCommand =
  | {
      readonly do: 'keepCarrierNote';
      readonly by: string;
      readonly about: CarriedParcel;
      /** The buyer of the order, '' where it is not known. */
      readonly buyer: string;
      readonly note: CarrierNoteKept['note'];
    }
  | { readonly do: 'markCarrierSent'; readonly by: string; readonly thread: string; readonly note: string }
  | {
      readonly do: 'closeCarrierThread';
      readonly by: string;
      readonly thread: string;
      readonly closed: boolean;
    };

/** Follows from the ask to share the log with a team, once all of it lies at the team's server. */
export interface FoundTeam {
  readonly do: 'foundTeam';
  readonly by: string;
}

export type Command =
  | AgentCommand
  | ChannelCommand
  | EngineCommand
  | AutomaticCommand
  | SubmitAvatar
  | LibraryCommand
  | GuardCommand
  | CarrierCommand
  | FoundTeam;

/** Commands that set up the shop and its team, or change what a team keeps beside its chats: so seldom that the worker reads how they are decided when one comes. */
export type SetUpCommand = Extract<Command, { do: SetUp }>;

type SetUp =
  | 'addAgent'
  | 'setCapacity'
  | 'disableAgent'
  | 'enableAgent'
  | 'setRole'
  | 'renameAgent'
  | 'submitAvatar'
  | 'reviewAvatar'
  | 'removeAvatar'
  | 'setShop'
  | 'switchTag'
  | 'startHoliday'
  | 'endHoliday'
  | 'planHoliday'
  | 'cancelHoliday'
  | 'setAutomation'
  | 'setChatbot'
  | 'foundTeam'
  | LibraryCommand['do']
  | GuardCommand['do']
  | CarrierCommand['do'];

/** A command by name, for the function that decides it. */
export type CommandOf<Name extends Command['do']> = Extract<Command, { do: Name }>;
