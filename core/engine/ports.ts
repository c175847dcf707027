import type { DeskSnapshot, TouchedChat } from '../domain/desk/desk-state.ts';
import type { DeskEvent } from '../domain/desk/event.ts';
import type { DeskView } from '../domain/desk/view.ts';
import type { Shop } from '../domain/shop/shop.ts';
import type { Commit, PlacedCommit } from './commit.ts';
import type { Receipt } from './receipt.ts';
import type { Task } from './task.ts';

/** Conversations that a command finds by what they are, not by name. */
export type Find =
  /** With an unassigned open chat, oldest first, as many as there is room for. */
  | { readonly what: 'unassigned' }
  /** With an open chat that this agent holds. */
  | { readonly what: 'heldBy'; readonly agent: string }
  /** With an open chat that closes by itself at or before an instant. */
  | { readonly what: 'closingBy'; readonly at: number }
  /** With a wait that holiday mode holds back. */
  | { readonly what: 'heldClocks' };

/** What has to be loaded before a command can be decided. */
export interface Needs {
  readonly conversations?: readonly string[];
  readonly orders?: readonly string[];
  readonly buyers?: readonly string[];
  /** The shop's ids of messages that may be known already. */
  readonly messages?: readonly string[];
  /** Outbox lines of messages of ours of which it matters whether they were handed over. */
  readonly sends?: readonly string[];
  readonly find?: Find;
  /** How much each agent holds. */
  readonly loads?: true;
  /** Of what a team keeps beside its chats: by their ids, of its replies all. */
  readonly books?: {
    readonly faqs?: readonly string[];
    readonly replies?: true;
    readonly threads?: readonly string[];
    readonly cases?: readonly string[];
  };
}

/** What is known beforehand of what a batch will write. */
export interface Soon {
  /** The latest instant of its commands, epoch ms. */
  readonly at: number;
  /** The agents it is by, or about. */
  readonly agents: readonly string[];
}

/** What came of a batch: to be written whole or not at all. */
export interface Outcome {
  readonly commits: readonly Commit[];
  readonly receipts: readonly Receipt[];
  /** New things to do; one with a known id replaces it. */
  readonly tasks: readonly Task[];
  /** Ids of tasks that are done. */
  readonly done: readonly string[];
  readonly before: DeskView;
  readonly after: DeskSnapshot & { readonly touched: ReadonlyMap<string, TouchedChat> };
}

/** A batch of commands: what has to be loaded for it, and how it is decided on that. */
export interface Batch {
  /** Of its commands: one with a receipt is not carried out again. */
  readonly ids: readonly string[];
  readonly needs: readonly Needs[];
  readonly soon: Soon;
  /**
   * Decides it on what was loaded, at once. A store whose log others write to as well asks again where they came first.
   * @param known receipts that are there already, by their ids.
   */
  readonly decide: (view: DeskView, known: ReadonlyMap<string, Receipt>) => Outcome;
}

/** What came of a batch once it was written. */
export interface Carried {
  /** Of all of its commands, also of those that were carried out before, by their ids. */
  readonly receipts: ReadonlyMap<string, Receipt>;
  readonly events: readonly DeskEvent[];
  readonly tasks: readonly Task[];
  /** What `Store.nextClose` would give now; undefined where that is as before. */
  readonly nextClose: number | null | undefined;
  /** The shop as it is after it. */
  readonly shop: Shop;
}

/** Where the desk's state lies. Rejects with `StoreFault` alone. */
export interface Store {
  /** Whether others write to it besides the engine that asks. */
  readonly isShared: boolean;
  /** Loads, decides, appends and projects a batch: all of it, or nothing. */
  carryOut(batch: Batch): Promise<Carried>;
  /** The earliest instant at which an open chat closes by itself, epoch ms; null without one. */
  nextClose(): Promise<number | null>;
  /** The earliest instant at which a plan turns holiday mode on or off, epoch ms; null without one. */
  nextHolidayTurn(): Promise<number | null>;
  /** The earliest instant after `now` at which time alone moves a chat: due soon, overdue, or out of priority; null without one. */
  nextCrossing(now: number): Promise<number | null>;
  /** Brings what is kept as of an instant up to this one (epoch ms). Nothing is wrong without it; reading is quicker after it. */
  passTime(now: number): Promise<void>;
  /** Reads what a command about a conversation will most likely need, before it comes. Nothing is wrong without it. */
  foresee(conversation: string, soon: Soon): Promise<void>;
  /** Follow-on commands that are left, oldest first. */
  tasks(): Promise<readonly Task[]>;
}

/** What an append came to. */
export type Appended =
  | { readonly result: 'appended'; readonly position: number }
  /** A commit of this id is in the log already, there. */
  | { readonly result: 'repeated'; readonly position: number }
  /** Somebody else wrote to one of its streams first: decide again. */
  | { readonly result: 'lost' }
  /** Nobody can tell: the line broke, or no answer came. Append it again with the same expectations, which finds it if it is there. */
  | { readonly result: 'unknown' }
  /** Refused for good, in words for a person. */
  | { readonly result: 'denied'; readonly why: string };

/** The log of everything that happened. Alone it is a table; in a team it is a stream of the shop's. */
export interface Log {
  /**
   * Appends a commit if the streams it writes to are where they were read.
   * @param expected position of the last commit per stream; streams left out are not looked at.
   */
  append(commit: Commit, expected: ReadonlyMap<string, number>): Promise<Appended>;
  /** Commits after a position, in order. */
  read(after: number, limit: number): Promise<readonly PlacedCommit[]>;
  /** Position of the last commit that wrote to each stream; 0 for none. */
  heads(streams: readonly string[]): Promise<ReadonlyMap<string, number>>;
}
