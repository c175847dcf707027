/** What somebody may do in the shop: an agent answers, a supervisor also sets up the desk, an owner may do everything. */
export type Role = 'agent' | 'supervisor' | 'owner';

/** Someone who answers buyers. */
export interface Agent {
  readonly id: string;
  readonly nickname: string;
  readonly role: Role;
  /** How many open chats auto-assignment may fill; manual assignment may go beyond. */
  readonly capacity: number;
  /** The switch "Accept auto-assign chats". */
  readonly accepting: boolean;
  readonly disabled: boolean;
  /** The open desks of this agent: several windows of one agent are one presence. */
  readonly desks: readonly string[];
  /** Their picture; absent where they never gave one. */
  readonly avatar?: AgentAvatar;
}

/** An agent's picture. A new one is shown once it was accepted; until then the one before it is. Pictures go by id (`AvatarRow`). */
export interface AgentAvatar {
  /** What is shown of them, '' for the letters of their nickname. */
  readonly shown: string;
  /** What came of the newest one while it is not shown; null where nothing waits. */
  readonly review: AvatarReview | null;
}

export type AvatarReview =
  | { readonly state: 'waiting'; readonly picture: string }
  /** `why` in the reviewer's words, '' without any. */
  | { readonly state: 'refused'; readonly picture: string; readonly why: string };

/** Whether the agent's desk is open in at least one window. */
export function deskIsOpen(agent: Agent): boolean {
  return agent.desks.length > 0;
}

/** How much an agent holds, derived from the chats. */
export interface Load {
  /** Open chats held. */
  readonly open: number;
  /** When a chat was last assigned to them in whatever way, epoch ms; null for never. */
  readonly lastAssignedAt: number | null;
}

/** The load of an agent nothing is known of. */
export const noLoad: Load = { open: 0, lastAssignedAt: null };
