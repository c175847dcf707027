import type { AnswerRelay, AskRelay, ShopStanding } from './shop-relay.ts';
import type { ReadCommit, TeamCommit, TeamLog } from './team-log.ts';
import type { PassFor, Signing } from './team-pass.ts';

/** How a browser stands to its team. */
export type TeamStanding =
  /** The line is being opened. */
  | { readonly state: 'joining' }
  /** Everything is here, and what comes is heard at once. */
  | { readonly state: 'live' }
  /** It reads what it missed; `by` messages of the log are left. */
  | { readonly state: 'behind'; readonly by: number }
  /** The server is not reached: what is done waits. */
  | { readonly state: 'cutOff' }
  /** The server will not have this browser, or this desk cannot read the team's log; `words` say why and what to do. */
  | { readonly state: 'refused'; readonly words: string };

/** What one browser at a time does for its whole team. */
export type Duty =
  /** Give chats out, and what else follows from what happened. */
  | 'dispatch'
  /** Work at the shop: take in what it says, hand it what is to be sent, and do what falls due. */
  | 'collect';

/** The open desks of a team, by agent. */
export type Present = ReadonlyMap<string, readonly string[]>;

/** What a session has of the browser that it is for. */
export interface SessionParts {
  /** Address of the team's server. */
  readonly url: string;
  readonly agent: string;
  /** What opens the server by now; null where it is no longer kept. */
  readonly secrets: () => Promise<TeamSecrets | null>;
  /** Keeps a new pass in the place of the one before. */
  readonly keepPass: (pass: string, until: number) => Promise<void>;
  /** What passes are signed with; null where this browser lets nobody in. */
  readonly signing: () => Promise<Signing | null>;
  /** What a pass may say of an agent; null for whoever does not work in the shop. */
  readonly roleOf: (agent: string) => Promise<PassFor['role'] | null>;
  /** Keeps how another browser of the team stands with the shop. */
  readonly shopStands: (standing: ShopStanding) => Promise<void>;
  /** Answers what others of the team ask of the browser that works at the shop. */
  readonly asked: AnswerRelay;
  /** Whether this browser can work at the shop. */
  readonly canCollect: () => boolean;
  /** Whether what this browser does for all counts: its agent works in the shop. */
  readonly serves: () => boolean;
  /** The place up to which the log is here. */
  readonly head: () => Promise<number>;
  /** The newest commits that are here, newest first: the server's log is held against them. */
  readonly newest: () => Promise<readonly ReadCommit[]>;
  readonly take: (commits: readonly TeamCommit[]) => Promise<void>;
  readonly told: (standing: TeamStanding) => void;
  /** A duty has become this browser's, or ceased to be. */
  readonly turned: (duty: Duty, on: boolean) => void;
  /** Who is at an open desk; null while nobody can tell. */
  readonly present: (present: Present | null) => void;
}

/** What opens a team's server to an agent; kept sealed. */
export interface TeamSecrets {
  readonly credentials:
    | { readonly kind: 'password'; readonly password: string }
    | { readonly kind: 'key'; readonly seed: string }
    | { readonly kind: 'pass'; readonly jwt: string; readonly seed: string };
  /** What payloads are sealed with, base64url; null where they are not. */
  readonly shopKey: string | null;
}

/** A browser's place in its team, until it is closed. It mends its line by itself. */
export interface TeamSession {
  readonly log: TeamLog;
  /** Asks the browser of the team that works at the shop. */
  readonly ask: AskRelay;
  /** Whether a duty is this browser's at this moment. */
  readonly has: (duty: Duty) => boolean;
  /** Says to the team that a desk is open, until it says otherwise. */
  readonly attend: (desk: string) => void;
  readonly leave: (desk: string) => void;
  readonly close: () => Promise<void>;
}
