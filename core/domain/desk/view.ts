import type { BuyerFacts } from '../buyer/buyer-facts.ts';
import type { Conversation } from '../chat/conversation.ts';
import type { CheckOutgoing } from '../guard/guard-over.ts';
import type { Order } from '../order/order.ts';
import type { Load } from '../roster/agent.ts';
import type { Shop } from '../shop/shop.ts';
import type { AutomaticCommand } from './automatic-command.ts';
import type { Books } from './books.ts';
import type { SetUpCommand } from './command.ts';
import type { DeskEvent } from './event.ts';
import type { Refusal } from './refusal.ts';

/** A message of the shop's that the desk has already. */
export interface KnownMessage {
  /** The id of its line in the timeline: the shop's own, or ours if the desk sent it. */
  readonly entry: string;
  /** Its place is known: the shop's list has shown it. */
  readonly placed: boolean;
}

/** As much of the desk as a command needs to be decided. */
export interface DeskView {
  readonly shop: Shop;
  readonly conversations: ReadonlyMap<string, Conversation>;
  readonly orders: ReadonlyMap<string, Order>;
  readonly buyers: ReadonlyMap<string, BuyerFacts>;
  /** What the team keeps beside its chats, as much of it as the command asked for. */
  readonly books: Books;
  /** By the shop's message id. */
  readonly known: ReadonlyMap<string, KnownMessage>;
  /** Messages of ours that were handed over to the shop, whatever came of it; of those the command asked about. */
  readonly handedOver: ReadonlySet<string>;
  /** Loads of all agents; only where the command asked for them. */
  readonly loads: ReadonlyMap<string, Load>;
  /** The conversations the command asked to have found, in the order asked for. */
  readonly found: readonly string[];
}

/** How automation decides (`core/domain/automation/decide-automatic.ts`): it comes late, for many shops have it say nothing. */
export type DecideAutomatic = (view: DeskView, command: AutomaticCommand, moment: Moment) => Decision;

/** Decides a command that sets up the shop, or changes what its team keeps beside its chats. */
export type DecideSetUp = (view: DeskView, command: SetUpCommand, moment: Moment) => Decision;

/** What deciding takes beyond the rules of every day, and the worker has only where a command needs it. */
export interface Abilities {
  readonly checkOutgoing: CheckOutgoing;
  readonly automate: DecideAutomatic;
  readonly decideSetUp: DecideSetUp;
}

/** Everything that is not state: the instant, the guard with its words, and what comes late. Domain functions read no clock. */
export interface Moment extends Abilities {
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What was decided: events (none: nothing to do, and that is fine), or a refusal. */
export type Decision = { readonly events: readonly DeskEvent[] } | { readonly refusal: Refusal };
