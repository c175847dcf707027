import type { Caller } from '../../core/channel/tiktok/call.ts';
import type { Command } from '../../core/domain/desk/command.ts';
import type { Refusal } from '../../core/domain/desk/refusal.ts';
import type { Shop } from '../../core/domain/shop/shop.ts';
import type { AskRelay } from '../../core/engine/shop-relay.ts';
import type { TeamDoor } from '../../core/engine/team-door.ts';
import type { Duty } from '../../core/engine/team-session.ts';
import type { Reply } from '../../core/protocol/ask.ts';
import type { DeskDb } from '../../core/store/db.ts';

/** What the worker lends to the work about the house. */
export interface HouseTools {
  readonly db: DeskDb;
  /** The shop's clock, epoch ms. */
  readonly now: () => number;
  readonly shop: () => Promise<Shop>;
  readonly run: (command: Command) => Promise<{ readonly refusal: Refusal | null }>;
  /** Does something while no command is under way. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  /** Does something while nothing at all goes on, with the shop or here; the worker opens anew what is there afterwards. */
  readonly still: (work: () => Promise<void>) => Promise<void>;
  /** What requests to a shop of the platform's are made with; null where the desk works for none. */
  readonly caller: () => Promise<Caller | null>;
  /** What requests to whichever shop the desk works for are made with, a practice shop too; null where it works for none. */
  readonly asks: () => Promise<Caller | null>;
  /** Whether a duty is this browser's at this moment: without a team, all are. */
  readonly has: (duty: Duty) => boolean;
  /** Asks the browser of the team that works at the shop. */
  readonly askTeam: AskRelay;
  /** The way into a team. */
  readonly door: () => Promise<TeamDoor>;
  /** Has the worker work by what is now known of the connection. */
  readonly takeUp: () => Promise<void>;
  /** Has it leave the shop and forget everything about it. */
  readonly leave: () => Promise<void>;
  /** Something that the worker wakes for or tells of may be otherwise now. */
  readonly changed: () => void;
}

/** How the part that holds the work is called. */
export type AnswerHouse = (tools: HouseTools, by: string, work: { readonly do: string }) => Promise<Reply>;
