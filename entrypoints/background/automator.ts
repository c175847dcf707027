import type { AutomaticCommand } from '../../core/domain/desk/command.ts';
import type { DecideAutomatic } from '../../core/domain/desk/view.ts';
import { ChannelFault } from '../../core/engine/channel.ts';
import type { Outbox } from '../../core/engine/outbox.ts';
import type { Task } from '../../core/engine/task.ts';
import { bringPart } from '../../core/platform/late-parts.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import type { AutomationPart, AutomationTools } from './automation-tools.ts';
import type { ShopReader } from './shop-reader.ts';

/** The script that holds automation. */
export const lateAutomation = 'late-automation.js';

/** How automation decides what it says, which comes when it first has something to say. */
export async function theAutomation(): Promise<DecideAutomatic> {
  return (await bringPart<AutomationPart>(lateAutomation)).decide;
}

const mostAttempts = 5;
const pauseMs = 30_000;
/** So often a practice shop is asked how its orders move, ms. */
const ordersEvery = 2_000;

/** What automation has of its surroundings. */
export interface AutomatorParts
  extends Pick<AutomationTools, 'db' | 'now' | 'spare' | 'conversationWith' | 'record'> {
  readonly outbox: Outbox;
  readonly run: (id: string, command: AutomaticCommand) => Promise<unknown>;
  readonly read: () => Promise<AutomationTools['read']>;
  readonly reader: Pick<ShopReader, 'order' | 'tracking' | 'moved'>;
}

/**
 * Does what automation has to do: each piece of work becomes a command under the work's own id, decided on the chat as it is
 * then. So each is said once, though the worker die anywhere (docs/rules.md §8).
 */
export class Automator {
  readonly #parts: AutomatorParts;
  #draining = false;
  #again = false;

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
    const { proactive } = (await shopNow(this.#parts.db)).automation;
    if (!Object.values(proactive).some(({ on }) => on)) return;
    const part = await bringPart<AutomationPart>(lateAutomation);
    try {
      await part.watchOrders(await this.#tools());
    } catch (error) {
      if (!(error instanceof ChannelFault)) throw error;
    }
  }

  async #tools(): Promise<AutomationTools> {
    const { db, now, spare, conversationWith, record, read, reader } = this.#parts;
    return {
      db,
      now,
      spare,
      conversationWith,
      record,
      read: await read(),
      readOrder: (order) => reader.order(order, true),
      readTracking: (order) => reader.tracking(order, true),
      readMoved: (since) => reader.moved(since),
      every: ordersEvery,
    };
  }

  async #round(): Promise<void> {
    const all = await this.#parts.outbox.automations();
    if (all.length === 0) return;
    const part = await bringPart<AutomationPart>(lateAutomation);
    const tools = await this.#tools();
    for (const task of all) if (task.notBefore <= tools.now()) await this.#one(part, tools, task);
  }

  async #one(part: AutomationPart, tools: AutomationTools, { id, work, attempts }: Task): Promise<void> {
    if (work.kind !== 'automate') return;
    const { outbox, run } = this.#parts;
    try {
      const command = await part.commandFor(tools, id, work);
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
