import type { Automation } from '../automation/automation.ts';
import type { Role } from '../roster/agent.ts';
import type { ChatbotActivity } from './shop.ts';

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

/** An agent gave a picture of theirs, to be reviewed. */
export interface AvatarSubmitted extends InShop {
  readonly type: 'AvatarSubmitted';
  readonly agent: string;
  readonly picture: string;
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

export interface HolidayStarted extends InShop {
  readonly type: 'HolidayStarted';
}

export interface HolidayEnded extends InShop {
  readonly type: 'HolidayEnded';
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
  | HolidayStarted
  | HolidayEnded
  | ChatbotSet
  | AutomationSet;
