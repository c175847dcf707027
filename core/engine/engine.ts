import type { Command } from '../domain/desk/command.ts';
import type { DeskEvent } from '../domain/desk/event.ts';
import type { Abilities, DecideAutomatic, DecideSetUp } from '../domain/desk/view.ts';
import type { CheckOutgoing } from '../domain/guard/guard-over.ts';
import { isAutomatic, isSetUp, mayWrite } from './catalogue.ts';
import { type Executed, execute, type Order } from './execute.ts';
import type { Store } from './ports.ts';
import type { Receipt } from './receipt.ts';
import type { Task } from './task.ts';
import type { Duty } from './team-session.ts';

/** What the engine needs of its surroundings. */
export interface EngineParts {
  /** Where the desk's state lies at this moment. */
  readonly store: () => Store;
  readonly newId: () => string;
  /** The guard over what leaves; asked for when a message is to be sent. A fault of it fails the command. */
  readonly guard: () => Promise<CheckOutgoing>;
  /** How automation decides; asked for when it has something to say. Left out where it never has. */
  readonly automation?: () => Promise<DecideAutomatic>;
  /** Decides what sets up the shop; asked for when that is to be done. A fault of it fails the command. */
  readonly setUp: () => Promise<DecideSetUp>;
  /**
   * Until when everything that happened at the shop is in (epoch ms): a chat that falls due later may have been written
   * in meanwhile, so it is not closed yet. Left out where nothing can be missing.
   */
  readonly knownUntil?: () => number;
  /** Whether a duty is this engine's: in a team one browser's at a time. Left out: all are. */
  readonly has?: (duty: Duty) => boolean;
  /** Told of everything that happened and what is to be done because of it, after it is stored. */
  readonly happened?: (events: readonly DeskEvent[], tasks: readonly Task[]) => void;
}

/** Commands of the traffic with the shop: they look at their conversation and orders they name alone, so many can share a transaction. */
const traffic: ReadonlySet<Command['do']> = new Set([
  'sendMessage',
  'recordDelivery',
  'receiveMessages',
  'sortChat',
]);
/** So many orders share a transaction at most. */
const mostTogether = 50;

/** What falls due at an instant, epoch ms. */
interface Due {
  readonly at: number;
  readonly do: 'closeDueChats' | 'turnHoliday';
  /** How the id of its command begins. */
  readonly id: string;
}

function notBrought(): never {
  throw new Error('This is there for the commands that need it.');
}

/** Orders that came together and wait for their turn. */
interface Waiting {
  readonly orders: readonly Order[];
  readonly done: (receipts: readonly Receipt[]) => void;
  readonly failed: (error: unknown) => void;
}

function isTraffic({ orders }: Waiting): boolean {
  return orders.every(({ command }) => traffic.has(command.do));
}

/**
 * Carries out commands one after another. Before each, what fell due by its instant is done at the instant it
 * fell due; after each, what follows from it. Traffic that piled up meanwhile goes into one transaction, in its
 * order: a transaction costs far more than what is in it.
 */
export class Engine {
  readonly #parts: EngineParts;
  #queue: Promise<unknown> = Promise.resolve();
  /** What the last commit left, so that most commands need not ask; undefined where it is not known. */
  #nextClose: number | null | undefined;
  #nextHolidayTurn: number | null | undefined;
  readonly #waiting: Waiting[] = [];

  constructor(parts: EngineParts) {
    this.#parts = parts;
  }

  /** Carries out a command under an id. The receipt says whether it was refused, and why. */
  async run(id: string, command: Command, now: number): Promise<Receipt> {
    const [receipt] = await this.runAll([{ id, command, now }]);
    return receipt as Receipt;
  }

  /** Carries out commands together: all in one transaction, in their order. */
  runAll(orders: readonly Order[]): Promise<readonly Receipt[]> {
    return new Promise((done, failed) => {
      this.#waiting.push({ orders, done, failed });
      void this.#inTurn(() => this.#carryOutNext());
    });
  }

  /** Does everything that fell due by an instant (epoch ms), each at the instant it fell due; and what it keeps is as of then. */
  settle(now: number): Promise<void> {
    return this.#inTurn(async () => {
      await this.#settle(now);
      await this.#parts.store().passTime(now);
    });
  }

  /** Has what a command of an agent's about a conversation will need at hand: they have it before their eyes. @param at epoch ms. */
  foresee(conversation: string, agent: string, at: number): Promise<void> {
    return this.#inTurn(() => this.#parts.store().foresee(conversation, { at, agents: [agent] }));
  }

  /** Takes up what follows from earlier commits and was not done when the worker was stopped. */
  resume(): Promise<void> {
    return this.#inTurn(async () => this.#follow(await this.#parts.store().tasks()));
  }

  /** Does something while no command is under way. */
  alone(work: () => Promise<void>): Promise<void> {
    return this.#inTurn(async () => {
      // It may write what it likes.
      this.#nextClose = undefined;
      this.#nextHolidayTurn = undefined;
      await work();
    });
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#queue.then(work, work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** Carries out what waits longest, with the traffic behind it; nothing where an earlier turn has done it. */
  async #carryOutNext(): Promise<void> {
    const together = this.#takeNext();
    try {
      const receipts = await this.#carryOut(together.flatMap(({ orders }) => orders));
      let at = 0;
      for (const { orders, done } of together) {
        done(receipts.slice(at, at + orders.length));
        at += orders.length;
      }
    } catch (error) {
      if (together.length === 1) together[0]?.failed(error);
      // Whose fault it was shows when each is alone. What was carried out has its receipt and is not repeated.
      else for (const each of together) await this.#carryOut(each.orders).then(each.done, each.failed);
    }
  }

  #takeNext(): Waiting[] {
    const first = this.#waiting.shift();
    if (!first) return [];
    const together = [first];
    let count = first.orders.length;
    for (let next = this.#waiting[0]; next && isTraffic(first) && isTraffic(next); next = this.#waiting[0]) {
      count += next.orders.length;
      if (count > mostTogether) break;
      together.push(next);
      this.#waiting.shift();
    }
    return together;
  }

  async #carryOut(orders: readonly Order[]): Promise<readonly Receipt[]> {
    if (orders.length === 0) return [];
    await this.#settle(Math.min(...orders.map(({ now }) => now)));
    const executed = await this.#execute(orders);
    await this.#follow(executed.tasks);
    return executed.receipts;
  }

  async #execute(orders: readonly Order[], done: readonly string[] = []): Promise<Executed> {
    const known = this.#nextClose;
    // Should the transaction fail, it is asked for again.
    this.#nextClose = undefined;
    this.#nextHolidayTurn = undefined;
    const executed = await execute(this.#parts.store(), orders, await this.#abilitiesFor(orders), done);
    this.#nextClose = executed.nextClose === undefined ? known : executed.nextClose;
    this.#nextHolidayTurn = executed.nextHolidayTurn;
    if (executed.events.length > 0) this.#parts.happened?.(executed.events, executed.tasks);
    return executed;
  }

  /** The guard's words are only read where something is to leave; automation and the setting up only come where they decide. */
  async #abilitiesFor(orders: readonly Order[]): Promise<Abilities> {
    const { guard, automation = notBrought, setUp } = this.#parts;
    const some = (is: (command: Command) => boolean) => orders.some(({ command }) => is(command));
    const [checkOutgoing, automate, decideSetUp] = await Promise.all([
      some(mayWrite) ? guard() : notBrought,
      some(isAutomatic) ? automation() : notBrought,
      some(isSetUp) ? setUp() : notBrought,
    ]);
    return { checkOutgoing, automate, decideSetUp };
  }

  #has(duty: Duty): boolean {
    return this.#parts.has?.(duty) ?? true;
  }

  async #settle(now: number): Promise<void> {
    // What falls due is done by whoever hears the shop: a buyer may have written in time.
    while (this.#has('collect')) {
      const next = await this.#nextDue(now);
      if (!next) return;
      const { tasks, receipts } = await this.#execute([
        { id: `${next.id}@${next.at}/${this.#parts.newId()}`, command: { do: next.do }, now: next.at },
      ]);
      await this.#follow(tasks);
      // What the team does not take from here stays due for ever.
      if (receipts.some(({ refusal }) => refusal)) return;
    }
  }

  /** The first of what fell due by an instant: what closes comes before what turns holiday mode at the same instant. */
  async #nextDue(now: number): Promise<Due | null> {
    const { knownUntil } = this.#parts;
    const store = this.#parts.store();
    const { isShared } = store;
    if (isShared || this.#nextClose === undefined) this.#nextClose = await store.nextClose();
    if (isShared || this.#nextHolidayTurn === undefined)
      this.#nextHolidayTurn = await store.nextHolidayTurn();
    const [close, turn] = [this.#nextClose, this.#nextHolidayTurn];
    const closes = close !== null && close <= Math.min(now, knownUntil?.() ?? now);
    // What the shop has still to say is of no matter here: a message counts by the instant it was sent at.
    const turns = turn !== null && turn <= now;
    if (closes && !(turns && turn < close)) {
      // Asked for anew should it turn out that there was nothing to close.
      this.#nextClose = undefined;
      return { at: close, do: 'closeDueChats', id: 'close' };
    }
    return turns ? { at: turn, do: 'turnHoliday', id: 'holiday' } : null;
  }

  async #follow(tasks: readonly Task[]): Promise<void> {
    if (!this.#has('dispatch')) return;
    for (const { id, work } of tasks) {
      if (work.kind !== 'follow') continue;
      const { tasks: further } = await this.#execute(
        [{ id, command: { do: work.command }, now: work.at }],
        [id],
      );
      await this.#follow(further);
    }
  }
}
