import type { Automation } from '../automation/automation.ts';
import type { Forgotten } from '../privacy/forgotten.ts';
import type { PastRewritten } from '../privacy/past-rewritten.ts';
import type { Role } from '../roster/agent.ts';
import type { AvatarImage } from '../roster/avatar-picture.ts';
import type { SystemTag } from '../triage/system-tag.ts';
import type { ChatbotActivity, HolidayPlan, ShopChange } from './shop.ts';

interface InShop {
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface ShopOpened extends InShop {
  readonly type: 'ShopOpened';
  readonly name: string;
  readonly market: string;
  readonly zone: string;
  readonly highValue: Readonly<Record<string, number>>;
}

export interface AgentAdded extends InShop {
  readonly type: 'AgentAdded';
  readonly agent: string;
  readonly nickname: string;
  readonly role: Role;
  readonly capacity: number;
}

export interface AgentDisabled extends InShop {
  readonly type: 'AgentDisabled';
  readonly agent: string;
}

export interface AgentEnabled extends InShop {
  readonly type: 'AgentEnabled';
  readonly agent: string;
}

export interface RoleSet extends InShop {
  readonly type: 'RoleSet';
  readonly agent: string;
  readonly role: Role;
}

export interface AgentRenamed extends InShop {
  readonly type: 'AgentRenamed';
  readonly agent: string;
  readonly nickname: string;
}

/** An agent gave a picture of theirs, to be reviewed. It comes along, so that all of the team have it. */
export interface AvatarSubmitted extends InShop {
  readonly type: 'AvatarSubmitted';
  readonly agent: string;
  readonly picture: string;
  readonly image: AvatarImage;
}

export interface AvatarAccepted extends InShop {
  readonly type: 'AvatarAccepted';
  readonly agent: string;
  readonly picture: string;
}

export interface AvatarRefused extends InShop {
  readonly type: 'AvatarRefused';
  readonly agent: string;
  readonly picture: string;
  readonly why: string;
}

export interface AvatarRemoved extends InShop {
  readonly type: 'AvatarRemoved';
  readonly agent: string;
}

export interface CapacitySet extends InShop {
  readonly type: 'CapacitySet';
  readonly agent: string;
  readonly capacity: number;
}

/** The switch "Accept auto-assign chats" was turned. */
export interface AutoAssignSwitched extends InShop {
  readonly type: 'AutoAssignSwitched';
  readonly agent: string;
  readonly on: boolean;
}

/** A window of the desk opened for an agent. */
export interface DeskOpened extends InShop {
  readonly type: 'DeskOpened';
  readonly agent: string;
  readonly desk: string;
}

export interface DeskClosed extends InShop {
  readonly type: 'DeskClosed';
  readonly agent: string;
  readonly desk: string;
}

/** What is known of the shop, or how it is set, was changed by a person. */
export interface ShopSet extends InShop {
  readonly type: 'ShopSet';
  readonly by: string;
  readonly change: ShopChange;
}

/** A tag that the system sets was switched off or on. */
export interface TagSwitched extends InShop {
  readonly type: 'TagSwitched';
  readonly by: string;
  readonly tag: SystemTag;
  readonly on: boolean;
}

export interface HolidayPlanned extends InShop {
  readonly type: 'HolidayPlanned';
  readonly by: string;
  readonly plan: HolidayPlan;
}

export interface HolidayCancelled extends InShop {
  readonly type: 'HolidayCancelled';
  readonly by: string;
  readonly plan: string;
}

export interface HolidayStarted extends InShop {
  readonly type: 'HolidayStarted';
  /** Absent where nobody turned it on: a plan, or the shop's own side. */
  readonly by?: string;
  /** The plan it is on by. One that begins while holiday mode is on takes it over. */
  readonly plan?: string;
}

/** Holiday mode is off, and the plan it was on by is over. */
export interface HolidayEnded extends InShop {
  readonly type: 'HolidayEnded';
  readonly by?: string;
}

export interface ChatbotSet extends InShop {
  readonly type: 'ChatbotSet';
  readonly activities: readonly ChatbotActivity[];
}

/** What the shop has said for it without a person was set anew. */
export interface AutomationSet extends InShop {
  readonly type: 'AutomationSet';
  /** Who set it. */
  readonly by: string;
  readonly automation: Automation;
}

/** An owner shared the log with a team: everything before it is what one browser brought along. */
export interface TeamFounded extends InShop {
  readonly type: 'TeamFounded';
  readonly by: string;
}

/** Everything that can happen to the shop as a whole. */
export type ShopEvent =
  | ShopOpened
  | AgentAdded
  | AgentDisabled
  | AgentEnabled
  | RoleSet
  | AgentRenamed
  | AvatarSubmitted
  | AvatarAccepted
  | AvatarRefused
  | AvatarRemoved
  | CapacitySet
  | AutoAssignSwitched
  | DeskOpened
  | DeskClosed
  | ShopSet
  | TagSwitched
  | HolidayPlanned
  | HolidayCancelled
  | HolidayStarted
  | HolidayEnded
  | ChatbotSet
  | AutomationSet
  | TeamFounded
  | Forgotten
  | PastRewritten;
