import { stageIsNews } from '../../core/domain/automation/withdrawal.ts';
import type { AutomaticCommand } from '../../core/domain/desk/command.ts';
import type { DecideAutomatic } from '../../core/domain/desk/view.ts';
import { ChannelFault } from '../../core/engine/channel.ts';
import type { Outbox } from '../../core/engine/outbox.ts';
import type { Task } from '../../core/engine/task.ts';
import { bringPart } from '../../core/platform/late-parts.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import type { AutomationPart, AutomationTools } from './automation-tools.ts';
import type { FactReader } from './late-shop-facts.ts';

/** The script that holds automation. */
export const lateAutomation = 'late-automation.js';

/** How automation decides what it says, which comes when it first has something to say. */
export async function theAutomation(): Promise<DecideAutomatic> {
  return (await bringPart<AutomationPart>(lateAutomation)).decide;
}

const mostAttempts = 5;
const pauseMs = 30_000;
/** What could not be said for so long is given up, ms. */
const longestWait = stageIsNews;

/** What automation has of its surroundings. */
export interface AutomatorParts
  extends Pick<AutomationTools, 'db' | 'now' | 'every' | 'spare' | 'conversationWith' | 'record'> {
  readonly outbox: Outbox;
  readonly run: (id: string, command: AutomaticCommand) => Promise<unknown>;
  readonly read: () => Promise<AutomationTools['read']>;
  readonly reader: Pick<FactReader, 'order' | 'tracking' | 'moved'>;
}

/**
 * Does what automation has to do: each piece of work becomes a command under the work's own id, decided on the chat as it is
 * then. So each is said once, though the worker die anywhere (docs/rules.md §8).
 */
export class Automator {
  readonly #parts: AutomatorParts;
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
    const { db, now, every } = this.#parts;
    const passed = now() - this.#watchedAt;
    if (passed >= 0 && passed < every) return;
    const { proactive } = (await shopNow(db)).automation;
    if (!Object.values(proactive).some(({ on }) => on)) return;
    this.#watchedAt = now();
    const part = await bringPart<AutomationPart>(lateAutomation);
    try {
      await part.watchOrders(await this.#tools());
    } catch (error) {
      if (!(error instanceof ChannelFault)) throw error;
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
    const part = await bringPart<AutomationPart>(lateAutomation);
    const tools = await this.#tools();
    const failures: unknown[] = [];
    for (const task of all) {
      if (task.notBefore > tools.now()) continue;
      // One that cannot be done keeps the others from nothing.
      await this.#one(part, tools, task).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }

  async #one(part: AutomationPart, tools: AutomationTools, { id, work, at, attempts }: Task): Promise<void> {
    if (work.kind !== 'automate') return;
    const { outbox, run } = this.#parts;
    try {
      const command = tools.now() - at > longestWait ? null : await part.commandFor(tools, id, work);
      if (command) await run(id, command);
      else await outbox.remove(id);
    } catch (error) {
      if (!(error instanceof ChannelFault)) throw error;
      const tried = attempts + 1;
      if (tried >= mostAttempts || error.kind === 'refused' || error.kind === 'forbidden')
        return outbox.remove(id);
      const notBefore = tools.now() + Math.max(error.retryAfterMs ?? 0, pauseMs);
      await outbox.note(id, { attempts: tried, notBefore, trouble: error.message });
    }
  }
}
