import type { CarriedParcel } from '../carrier/carrier-thread.ts';
import type { CarrierNoteKept } from '../carrier/events.ts';
import type { GuardMistake } from '../guard/mistake.ts';
import type { TeamReply } from '../library/team-reply.ts';
import type { AvatarImage } from '../roster/avatar-picture.ts';
import type { FaqEntry } from '../suggest/faq-entry.ts';
import type { AgentCommand } from './agent-command.ts';
import type { AutomaticCommand } from './automatic-command.ts';
import type { ChannelCommand } from './channel-command.ts';

/** What falls due or follows from something else. */
export type EngineCommand =
  | { readonly do: 'closeDueChats' }
  /** A message of ours is about to be handed to the shop by the browser that works for a team: from then on nobody calls it back. */
  | { readonly do: 'handOverMessage'; readonly conversation: string; readonly messageId: string }
  | { readonly do: 'turnHoliday' }
  | { readonly do: 'dispatchChats' }
  | { readonly do: 'startHeldClocks' };

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
