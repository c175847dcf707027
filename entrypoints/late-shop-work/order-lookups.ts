import { openChatOf } from '../../core/domain/chat/conversation.ts';
import { ChannelFault } from '../../core/engine/channel.ts';
import type { Outbox } from '../../core/engine/outbox.ts';
import type { Task, TaskWork } from '../../core/engine/task.ts';
import type { DeskDb } from '../../core/store/db.ts';
import type { FactReader } from '../background/late-shop-facts.ts';

type LookWork = Extract<TaskWork, { kind: 'look' }>;

/** What the look-ups have of their surroundings. */
export interface LookupParts {
  readonly db: DeskDb;
  readonly outbox: Outbox;
  readonly reader: FactReader;
  /** The shop's clock, epoch ms. */
  readonly now: () => number;
  /** Whether the day's quota bears requests that nobody waits for. */
  readonly spare: () => Promise<boolean>;
}

const mostAttempts = 3;
const pauseMs = 30_000;
/** Faults after which another request would fare no better now. */
const general: ReadonlySet<string> = new Set(['unreachable', 'busy', 'quota', 'signedOut']);

/**
 * Reads the orders that matter to open chats, so that the rules know them before anybody looks: one request after another,
 * the chat that came last first, and only while there is quota to spare. A chat that is over by then needs none.
 */
export class OrderLookups {
  readonly #parts: LookupParts;
  #draining = false;
  #again = false;

  constructor(parts: LookupParts) {
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
      do this.#again = false;
      while ((await this.#round()) && this.#again);
    } finally {
      this.#draining = false;
    }
  }

  /** False where the shop should be left alone for now. */
  async #round(): Promise<boolean> {
    const { outbox, now } = this.#parts;
    const due = (await outbox.looks()).filter(({ notBefore }) => notBefore <= now());
    // All of a buyer's orders first: the one that came up is mostly among them.
    const wide = due.filter(({ work }) => work.kind === 'look' && work.order === null);
    for (const task of new Set([...wide, ...due])) {
      if (task.work.kind === 'look' && !(await this.#one(task, task.work))) return false;
    }
    return true;
  }

  async #one(task: Task, { conversation, buyer, order }: LookWork): Promise<boolean> {
    const { db, outbox, reader, spare } = this.#parts;
    if (openChatOf(await db.conversations.get(conversation))) {
      if (!(await spare())) return false;
      try {
        await (order === null ? reader.orders(buyer, false) : reader.order(order, false));
      } catch (error) {
        if (!(error instanceof ChannelFault)) throw error;
        return this.#afterFault(task, error);
      }
    }
    await outbox.remove(task.id);
    return true;
  }

  async #afterFault({ id, attempts: before }: Task, fault: ChannelFault): Promise<boolean> {
    const { outbox, now } = this.#parts;
    const attempts = before + 1;
    if (attempts >= mostAttempts || fault.kind === 'refused' || fault.kind === 'forbidden')
      await outbox.remove(id);
    else {
      const notBefore = now() + Math.max(fault.retryAfterMs ?? 0, pauseMs);
      await outbox.note(id, { attempts, notBefore, trouble: fault.message });
    }
    return !general.has(fault.kind);
  }
}
