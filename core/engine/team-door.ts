import type { TeamLog } from './team-log.ts';
import type { Pass, PassFor, Signing } from './team-pass.ts';
import type { TeamSecrets } from './team-session.ts';

/** Where a team is, as whom one comes, and what one shows. */
export interface Entrance {
  readonly url: string;
  readonly agent: string;
  readonly secrets: TeamSecrets;
}

/** What a rewriting of the past leaves at the server to be taken out. */
export interface TakenOutOfLog {
  /** Where the rewriting lies itself. */
  readonly position: number;
  /** How many other streams it held still. */
  readonly touched: number;
  /** Where that lies which reads otherwise now, in its order. */
  readonly positions: readonly number[];
}

/** What coming to a team's server once came to. The words of a refusal are for a person. */
export type Entered =
  | {
      readonly result: 'entered';
      readonly log: TeamLog;
      /**
       * Takes out of the server's log for good what now reads otherwise; again is harmless. An owner's. Rejects with words.
       * @param isOver whether a stream ended with it.
       */
      readonly takeOut: (what: TakenOutOfLog, isOver: (stream: string) => Promise<boolean>) => Promise<void>;
      readonly leave: () => Promise<void>;
    }
  | { readonly result: 'refused'; readonly why: string; readonly words: string };

/** How one comes into a team and lets others in: keys, passes, and the way to the server before one has a place there. */
export interface TeamDoor {
  /** @param founding makes the team's streams where there are none; takes an owner's pass. */
  readonly enter: (entrance: Entrance, founding: boolean) => Promise<Entered>;
  /** The seed of a new key of an agent's own. */
  readonly newSeed: () => string;
  readonly publicHalf: (seed: string) => string;
  /** How a browser asks for a seat; nothing in it is secret. */
  readonly requestOf: (seed: string) => string;
  /** The public key a request is for; null for what is none, or was copied wrong. */
  readonly keyOfRequest: (request: string) => string | null;
  /** @param now epoch ms of this device. */
  readonly passFor: (whom: PassFor, signing: Signing, now: number) => string;
  /** What stands in a pass; null for what is none. */
  readonly passOf: (jwt: string) => Pass | null;
}
