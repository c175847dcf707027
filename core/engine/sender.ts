import type { Command } from '../domain/desk/command.ts';
import { type Channel, ChannelFault, type Delivery } from './channel.ts';
import type { Outbox } from './outbox.ts';
import type { Task, TaskWork } from './task.ts';

type SendWork = Extract<TaskWork, { kind: 'send' }>;

/** What the sender needs of its surroundings. */
export interface SenderParts {
  readonly outbox: Outbox;
  readonly channel: Channel;
  readonly run: (id: string, command: Command) => Promise<unknown>;
  /** The shop's clock, epoch ms. */
  readonly now: () => number;
}

/** The shop's clock and ours may differ by this much when a message is looked for. */
const clockMargin = 120_000;
const longestPause = 60_000;
const readAttempts = 3;

/** How long to wait before the next try: 1 s, doubled each time, at most a minute. */
export function pauseAfter(attempts: number): number {
  return Math.min(longestPause, 1000 * 2 ** Math.min(attempts, 10));
}

/** A message that was tried stays one whose fate is unknown, whatever went wrong with looking for it. */
function stillUncertain(error: unknown): never {
  if (!(error instanceof ChannelFault)) throw error;
  const { kind, message, code, retryAfterMs } = error;
  throw new ChannelFault(kind, message, { code, retryAfterMs, uncertain: true, cause: error });
}

/**
 * Hands messages to the shop, each conversation's in their order. Before a message leaves it is noted that it
 * was tried; a message whose fate is unknown is looked for at the shop before it is tried again. So each is at
 * the shop once, also over a stopped worker and a lost answer.
 */
export class Sender {
  readonly #parts: SenderParts;
  #running: Promise<number | null> | null = null;
  #again = false;

  constructor(parts: SenderParts) {
    this.#parts = parts;
  }

  /** Does what can be done now. Gives the instant of the next try (epoch ms), null when nothing is left. */
  drain(): Promise<number | null> {
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#drainAll().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #drainAll(): Promise<number | null> {
    let next: number | null;
    do {
      this.#again = false;
      next = await this.#pass();
    } while (this.#again);
    return next;
  }

  async #pass(): Promise<number | null> {
    const lines = new Map<string, Task[]>();
    for (const task of await this.#parts.outbox.forShop()) {
      if (task.work.kind === 'follow') continue;
      const key = task.work.conversation;
      lines.set(key, [...(lines.get(key) ?? []), task]);
    }
    // All lines are waited for, also after a fault in one: another pass beside a send under way would double it.
    const ends = await Promise.allSettled([...lines.values()].map((line) => this.#line(line)));
    const fault = ends.find((end) => end.status === 'rejected');
    if (fault) throw fault.reason;
    const instants = ends.flatMap((end) => (end.status === 'fulfilled' && end.value !== null ? [end.value] : []));
    return instants.length > 0 ? Math.min(...instants) : null;
  }

  /** A conversation's tasks, one after another; one that has to wait holds up those behind it. */
  async #line(line: readonly Task[]): Promise<number | null> {
    for (const task of line) {
      const wait = await this.#task(task);
      if (wait !== null) return wait;
    }
    return null;
  }

  async #task(task: Task): Promise<number | null> {
    const now = this.#parts.now();
    if (task.notBefore > now) return task.notBefore;
    if (!(await this.#parts.outbox.isLeft(task.id))) return null;
    try {
      if (task.work.kind === 'send') await this.#send(task, task.work);
      else if (task.work.kind === 'read') await this.#read(task, task.work.conversation);
      return null;
    } catch (error) {
      if (!(error instanceof ChannelFault)) throw error;
      return this.#afterFault(task, error);
    }
  }

  async #send(task: Task, work: SendWork): Promise<void> {
    const { outbox, channel, now } = this.#parts;
    if (task.attemptedAt !== null) {
      const found = await this.#lookFor(work, task.attemptedAt);
      if (found) return this.#delivered(work, found);
      // A round with the shop may have found it meanwhile, and so settled it.
      if (!(await outbox.isLeft(task.id))) return;
    }
    await outbox.note(task.id, { attemptedAt: now() });
    const delivery = await channel.send(work.conversation, work.content);
    await this.#delivered(work, delivery);
  }

  /** A message of ours that the shop has and the desk does not hold yet: the one that was tried. */
  async #lookFor(work: SendWork, attemptedAt: number): Promise<Delivery | undefined> {
    const { channel, outbox } = this.#parts;
    const found = await channel
      .findSent(work.conversation, work.content, attemptedAt - clockMargin)
      .catch(stillUncertain);
    const held = await outbox.held(found.map((each) => each.shopMessageId));
    return found.find((each) => !held.has(each.shopMessageId));
  }

  async #delivered({ conversation, messageId }: SendWork, { shopMessageId, sentAt }: Delivery): Promise<void> {
    const id = `delivered:${messageId}:${shopMessageId}`;
    await this.#parts.run(id, { do: 'recordDelivery', conversation, messageId, shopMessageId, sentAt });
  }

  async #read(task: Task, conversation: string): Promise<void> {
    await this.#parts.channel.markRead(conversation);
    await this.#parts.outbox.remove(task.id);
  }

  async #afterFault(task: Task, fault: ChannelFault): Promise<number | null> {
    const { outbox, run, now } = this.#parts;
    const attempts = task.attempts + 1;
    if (task.work.kind === 'send' && !fault.uncertain && (fault.kind === 'refused' || fault.kind === 'forbidden')) {
      const { conversation, messageId } = task.work;
      await run(`failed:${messageId}:${now()}`, { do: 'recordFailure', conversation, messageId, why: fault.message });
      return null;
    }
    if (task.work.kind === 'read' && (attempts >= readAttempts || fault.kind === 'refused')) {
      await outbox.remove(task.id);
      return null;
    }
    const notBefore = now() + (fault.retryAfterMs ?? pauseAfter(attempts));
    // Known not to have happened: nothing has to be looked for before the next try.
    const certain = fault.uncertain ? {} : { attemptedAt: null };
    await outbox.note(task.id, { attempts, notBefore, trouble: fault.message, ...certain });
    return notBefore;
  }
}
