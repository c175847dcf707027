import type { Command } from '../domain/desk/command.ts';
import type { DeskEvent } from '../domain/desk/event.ts';
import { type Executed, execute, type Order } from './execute.ts';
import type { Store } from './ports.ts';
import type { Receipt } from './receipt.ts';
import type { Task } from './task.ts';

/** What the engine needs of its surroundings. */
export interface EngineParts {
  readonly store: Store;
  readonly newId: () => string;
  /**
   * Until when everything that happened at the shop is in (epoch ms): a chat that falls due later may have been written
   * in meanwhile, so it is not closed yet. Left out where nothing can be missing.
   */
  readonly knownUntil?: () => number;
  /** Told of everything that happened, after it is stored. */
  readonly happened?: (events: readonly DeskEvent[]) => void;
}

/**
 * Carries out commands one after another. Before each, what fell due by its instant is done at the instant it
 * fell due; after each, what follows from it.
 */
export class Engine {
  readonly #parts: EngineParts;
  #queue: Promise<unknown> = Promise.resolve();

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
    return this.#inTurn(async () => {
      await this.#settle(Math.min(...orders.map(({ now }) => now)));
      const executed = await this.#execute(orders);
      await this.#follow(executed.tasks);
      return executed.receipts;
    });
  }

  /** Does everything that fell due by an instant (epoch ms), each at the instant it fell due. */
  settle(now: number): Promise<void> {
    return this.#inTurn(() => this.#settle(now));
  }

  /** Takes up what follows from earlier commits and was not done when the worker was stopped. */
  resume(): Promise<void> {
    return this.#inTurn(async () => this.#follow(await this.#parts.store.tasks()));
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#queue.then(work, work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #execute(orders: readonly Order[], done: readonly string[] = []): Promise<Executed> {
    const executed = await execute(this.#parts.store, orders, done);
    if (executed.events.length > 0) this.#parts.happened?.(executed.events);
    return executed;
  }

  async #settle(now: number): Promise<void> {
    const until = Math.min(now, this.#parts.knownUntil?.() ?? now);
    for (;;) {
      const due = await this.#parts.store.nextClose();
      if (due === null || due > until) return;
      const id = `close@${due}/${this.#parts.newId()}`;
      const { tasks } = await this.#execute([{ id, command: { do: 'closeDueChats' }, now: due }]);
      await this.#follow(tasks);
    }
  }

  async #follow(tasks: readonly Task[]): Promise<void> {
    for (const { id, work } of tasks) {
      if (work.kind !== 'follow') continue;
      const { tasks: further } = await this.#execute([{ id, command: { do: work.command }, now: work.at }], [id]);
      await this.#follow(further);
    }
  }
}
