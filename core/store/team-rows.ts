import type { AgentCommand } from '../domain/desk/agent-command.ts';
import type { TeamStanding } from '../engine/team-session.ts';

/** The team this browser is of. What opens its server is among the secrets. */
export interface TeamRow {
  readonly key: 'team';
  /** Address of the team's server. */
  readonly url: string;
  /** The shop's name, for the person. */
  readonly shop: string;
  /** The agent this browser is. */
  readonly agent: string;
  /** Epoch ms of this device. */
  readonly joinedAt: number;
  /** Until when this browser's pass is good, epoch ms; absent where it came with something else. */
  readonly passUntil?: number;
  /** Whether this browser can let others in: what passes are signed with is kept here. */
  readonly signs?: boolean;
  /** Something of the log is being forgotten: it may be left to take it out of the server's copy. */
  readonly takesOut?: boolean;
  /** Up to this place of the log the server's copy holds nothing more that was forgotten, as far as this browser saw to it. */
  readonly takenOut?: number;
}

/** The shop of this browser on its way into a team of its own; gone when it is there. */
export interface TeamMoveRow {
  readonly key: 'move';
  readonly url: string;
  /** The owner who founds the team. */
  readonly agent: string;
  /** `moving`: its log goes to the server. `reading`: it comes back from there, as everybody's. */
  readonly stage: 'moving' | 'reading';
  /** So many of so many commits are at the server. */
  readonly done: number;
  readonly all: number;
  /** Why it came to a halt, worded; '' while it goes on. */
  readonly trouble: string;
}

/** How this browser stands to its team. */
export interface TeamStandingRow {
  readonly key: 'standing';
  readonly standing: TeamStanding;
  /** Since when it is so, epoch ms of this device. */
  readonly since: number;
  /** Until when everything is known to be here, epoch ms of this device: while it is live that is now. Null where it never was. */
  readonly liveUntil: number | null;
}

/** A stream of the team's log and the place of the last commit that was taken in of it. */
export interface TeamHeadRow {
  readonly stream: string;
  readonly position: number;
}

/** A command that could not be brought to the team yet; `seq` is the order in which they were given. */
export interface WaitingCommandRow {
  readonly seq: number;
  readonly id: string;
  readonly command: AgentCommand;
  /** When it was given, epoch ms by the shop's clock. */
  readonly at: number;
  /** It went out, and no answer came: it may be in the team's log. */
  readonly tried: boolean;
  /** Its giver wants it back; it went out before they said so. */
  readonly takenBack: boolean;
  /** The newest message that others than this browser had written by then, where `seen` of a message names one that waits before it. */
  readonly seenBefore?: string;
  /** Why it was not carried out once the team could be asked, worded for a person; null while it waits. */
  readonly refused: string | null;
  /** Its text stands in the draft of its chat. */
  readonly drafted?: true;
}
