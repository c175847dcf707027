import { stageIsNews } from '../../core/domain/automation/withdrawal.ts';
import type { Task } from '../../core/engine/task.ts';
import type { Automates, AutomationTools, AutomatorParts } from '../background/automation-tools.ts';
import { AnswerFinder } from './answer-finder.ts';
import { commandFor } from './command-for.ts';
import { watchOrders } from './watch-orders.ts';

const mostAttempts = 5;
const pauseMs = 30_000;
/** What could not be said for so long is given up, ms. */
const longestWait = stageIsNews;

/**
 * Does what automation has to do: each piece of work becomes a command under the work's own id, decided on the chat as it is
 * then. So each is said once, though the worker die anywhere (docs/rules.md §8).
 */
export class Automator implements Automates {
  readonly #parts: AutomatorParts;
  readonly #finder = new AnswerFinder();
  #draining = false;
  #again = false;
  /** When it was last looked how orders move, whatever came of it. */
  #watchedAt = Number.NEGATIVE_INFINITY;

  constructor(parts: AutomatorParts) {
    this.#parts = parts;
  }

  /** Does what can be done now. */
  async drain(): Promise<void> {
    if (this.#draining) {
      this.#again = true;
      return;
    }
    this.#draining = true;
    try {
      do {
        this.#again = false;
        await this.#round();
      } while (this.#again);
    } finally {
      this.#draining = false;
    }
  }

  /** Looks at how orders have moved, where that is due. What the shop does not answer now is asked the next time. */
  async watch(): Promise<void> {
    const { now, every, faultIn } = this.#parts;
    const passed = now() - this.#watchedAt;
    if (passed >= 0 && passed < every) return;
    this.#watchedAt = now();
    try {
      await watchOrders(await this.#tools());
    } catch (error) {
      if (!faultIn(error)) throw error;
    }
  }

  async #tools(): Promise<AutomationTools> {
    const { db, now, every, spare, conversationWith, record, read, reader } = this.#parts;
    return {
      db,
      now,
      every,
      spare,
      conversationWith,
      record,
      read: await read(),
      readOrder: (order) => reader.order(order, true),
      readTracking: (order) => reader.tracking(order, true),
      readMoved: (since) => reader.moved(since),
    };
  }

  async #round(): Promise<void> {
    const all = await this.#parts.outbox.automations();
    if (all.length === 0) return;
    const tools = await this.#tools();
    const failures: unknown[] = [];
    for (const task of all) {
      if (task.notBefore > tools.now()) continue;
      // One that cannot be done keeps the others from nothing.
      await this.#one(tools, task).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }

  async #one(tools: AutomationTools, { id, work, at, attempts }: Task): Promise<void> {
    if (work.kind !== 'automate') return;
    const { outbox, run, faultIn } = this.#parts;
    try {
      const command = tools.now() - at > longestWait ? null : await commandFor(tools, this.#finder, id, work);
      if (command) await run(id, command);
      else await outbox.remove(id);
    } catch (error) {
      const fault = faultIn(error);
      if (!fault) throw error;
      const tried = attempts + 1;
      if (tried >= mostAttempts || fault.kind === 'refused' || fault.kind === 'forbidden')
        return outbox.remove(id);
      const notBefore = tools.now() + Math.max(fault.retryAfterMs ?? 0, pauseMs);
      await outbox.note(id, { attempts: tried, notBefore, trouble: fault.message });
    }
  }
}
