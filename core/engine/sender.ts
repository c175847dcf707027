import { whyWithdraw } from '../domain/automation/withdrawal.ts';
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
  /** Told of an instant (epoch ms) at which something is to be tried again, as soon as it is known. */
  readonly later?: (instant: number) => void;
}

/** The shop's clock and ours may differ by this much when a message is looked for; what is held already is passed over. */
const clockMargin = 15 * 60_000;
/** A request that the worker left behind when it was stopped may come to the shop this much later, ms. */
const onItsWay = 2_000;
const longestPause = 60_000;
const readAttempts = 3;

/** How long to wait before the next try: 1 s, doubled each time, at most a minute. */
function pauseAfter(attempts: number): number {
  return Math.min(longestPause, 1000 * 2 ** Math.min(attempts, 10));
}

/** A message that was tried stays one whose fate is unknown, whatever went wrong with looking for it. */
function stillUncertain(error: unknown): never {
  if (!(error instanceof ChannelFault)) throw error;
  const { kind, message, code, retryAfterMs } = error;
  throw new ChannelFault(kind, message, { code, retryAfterMs, uncertain: true, cause: error });
}

/**
 * The instant by which a try of a task has come to the shop, if it ever does: to look for it earlier could miss
 * it, and a second one would follow. 0 without a try, and where the clock was set back since.
 */
function arrivedBy({ attemptedAt }: Task, now: number): number {
  return attemptedAt === null || attemptedAt > now ? 0 : attemptedAt + onItsWay;
}

/** A pause counted by a clock that was set back since is over. */
function heldUntil({ at, notBefore }: Task, now: number): number {
  return at > now ? 0 : notBefore;
}

/**
 * Hands messages to the shop, each conversation's in their order, and no conversation waits for another. Before
 * a message leaves it is noted that it was tried; a message whose fate is unknown is looked for at the shop
 * before it is tried again. So each is at the shop once, also over a stopped worker and a lost answer.
 */
export class Sender {
  readonly #parts: SenderParts;
  /** The conversations that are being served; true: there may be more to do in it by now. */
  readonly #serving = new Map<string, boolean>();

  constructor(parts: SenderParts) {
    this.#parts = parts;
  }

  /**
   * Does what can be done now. Gives the instant of the next try (epoch ms), null when nothing is left but what
   * an earlier call is still at.
   */
  async drain(): Promise<number | null> {
    const left = await this.#parts.outbox.forShop();
    const conversations = new Set(
      left.flatMap(({ work }) => ('conversation' in work ? work.conversation : [])),
    );
    const waits = await Promise.all([...conversations].map((each) => this.#serve(each)));
    const instants = waits.filter((each) => each !== null);
    return instants.length > 0 ? Math.min(...instants) : null;
  }

  async #serve(conversation: string): Promise<number | null> {
    if (this.#serving.has(conversation)) {
      this.#serving.set(conversation, true);
      return null;
    }
    let next: number | null;
    try {
      do {
        this.#serving.set(conversation, false);
        next = await this.#line(conversation);
      } while (this.#serving.get(conversation));
    } finally {
      this.#serving.delete(conversation);
    }
    if (next !== null) this.#parts.later?.(next);
    return next;
  }

  /** A conversation's tasks, one after another; one that has to wait holds up those behind it. */
  async #line(conversation: string): Promise<number | null> {
    const left = await this.#parts.outbox.forShop();
    for (const task of left) {
      if (!('conversation' in task.work) || task.work.conversation !== conversation) continue;
      const wait = await this.#task(task);
      if (wait !== null) return wait;
    }
    return null;
  }

  async #task(task: Task): Promise<number | null> {
    const now = this.#parts.now();
    const notBefore = Math.max(heldUntil(task, now), arrivedBy(task, now));
    if (notBefore > now) return notBefore;
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
      // What a round of sync took in meanwhile is held, so it was not found, and yet it is there.
      if (!(await outbox.isLeft(task.id))) return;
    }
    const attemptedAt = now();
    if (!(await this.#take(task.id, work, attemptedAt))) return;
    const delivery = await channel.send(work.conversation, work.content).catch(async (error: unknown) => {
      // The shop's answer may have set our clock back: there the message bears an earlier time than we noted.
      if (now() < attemptedAt) await outbox.note(task.id, { attemptedAt: now() });
      throw error;
    });
    await this.#delivered(work, delivery);
  }

  /** Takes a message to hand it over; one by automation only if it is still right then, else it is withdrawn (docs/rules.md §8). */
  async #take(id: string, work: SendWork, attemptedAt: number): Promise<boolean> {
    const { outbox, run } = this.#parts;
    const { conversation, messageId } = work;
    if (!work.automatic) return outbox.take(id, attemptedAt);
    const taken = await outbox.takeIf(
      { id, conversation },
      attemptedAt,
      (known) => whyWithdraw(known, messageId, attemptedAt) === null,
    );
    if (taken === 'kept')
      await run(`withdraw:${messageId}:${attemptedAt}`, {
        do: 'withdrawMessage',
        conversation,
        messageId,
      });
    return taken === 'taken';
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

  async #delivered(
    { conversation, messageId }: SendWork,
    { shopMessageId, sentAt }: Delivery,
  ): Promise<void> {
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
    if (
      task.work.kind === 'send' &&
      !fault.uncertain &&
      (fault.kind === 'refused' || fault.kind === 'forbidden')
    ) {
      const { conversation, messageId } = task.work;
      await run(`failed:${messageId}:${now()}`, {
        do: 'recordFailure',
        conversation,
        messageId,
        why: fault.message,
      });
      return null;
    }
    if (task.work.kind === 'read' && (attempts >= readAttempts || fault.kind === 'refused')) {
      await outbox.remove(task.id);
      return null;
    }
    const pause = fault.retryAfterMs ?? pauseAfter(attempts);
    const notBefore = now() + (fault.uncertain ? Math.max(pause, onItsWay) : pause);
    // Known not to have happened: nothing has to be looked for before the next try.
    const certain = fault.uncertain ? {} : { attemptedAt: null };
    await outbox.note(task.id, { attempts, notBefore, trouble: fault.message, ...certain });
    return notBefore;
  }
}
