import type { Task } from '../../core/engine/task.ts';
import { repeatAlarm, setAlarm } from '../../core/platform/alarms.ts';
import type { DeskWorker } from './desk-worker.ts';
import { keepUp } from './late-house.ts';

/** Rings at the next instant at which something falls due. */
const nextDue = 'next-due';
/** Rings every minute while the desk works for a shop: nothing is missed by more than that. */
const safety = 'safety';
/** Milliseconds from a reason to look at the shop, or to set the alarm anew, to doing so: several reasons come together. */
const soon = 200;
/** Milliseconds that a worker which has just begun leaves to whatever woke it: to read what works at the shop would hold that up. */
const firstAnswers = 100;
/** Milliseconds after which a round that broke down is tried again. */
const afterFailure = 5_000;

/**
 * Keeps the worker's work going: rounds with the shop as they come due, sends as soon as there is something to
 * send, and alarms that wake the worker when it sleeps.
 */
export class Pulse {
  readonly #worker: DeskWorker;
  readonly #tell: () => void;
  #rounding = false;
  /** There was a reason to look while a look was under way, which may have come too early for it. */
  #lookAgain = false;
  #roundTimer: ReturnType<typeof setTimeout> | null = null;
  /** When the next round is due, epoch ms of this device. */
  #roundAt = Number.POSITIVE_INFINITY;
  #sendTimer: ReturnType<typeof setTimeout> | null = null;
  #sendAt = Number.POSITIVE_INFINITY;
  #arming: Promise<void> | null = null;
  #armTimer: ReturnType<typeof setTimeout> | null = null;
  #answering: Promise<void> | null = null;

  /** @param tell says outside of the desk's pages how it stands there. */
  constructor(worker: DeskWorker, tell: () => void) {
    this.#worker = worker;
    this.#tell = tell;
    worker.changed = (tasks) => {
      const some = (...kinds: Task['kind'][]) => tasks?.some(({ kind }) => kinds.includes(kind)) ?? true;
      tell();
      if (some('send', 'read')) void this.#send();
      if (some('look')) void this.#look();
      if (some('automate')) void this.#automate();
      // A message must leave even if this life of the worker ends now: its alarm does not wait.
      if (some('send')) void this.#arm();
      else this.#armSoon();
    };
    worker.lookSoon = () => this.#hasten();
    worker.sendLater = (instant) => this.#planSend(worker.clock.deviceTime(instant));
  }

  /** Something rang, or the worker began a life: everything that is due is done. */
  async beat(): Promise<void> {
    await this.#worker.open();
    this.#tell();
    void keepUp(this.#worker).catch((error: unknown) => console.error(error));
    if (!this.#worker.shop.isThere) return;
    await repeatAlarm(safety, 1);
    await this.#ease();
    // A message that is slow to go out keeps nobody's from coming in.
    await Promise.all([this.#send(), this.#round()]);
    await this.#arm();
    await Promise.all([this.#look(), this.#automate()]);
  }

  /** In the first moments of a life, their end. */
  #ease(): Promise<void> {
    this.#answering ??= new Promise((done) => setTimeout(done, firstAnswers));
    return this.#answering;
  }

  /** The shop is looked at again soon, however long the next round was put off; a sooner one stays where it is. */
  #hasten(): void {
    if (!this.#worker.shop.isThere) return;
    if (this.#rounding) this.#lookAgain = true;
    else if (Date.now() + soon < this.#roundAt) this.#planRound(soon);
  }

  #planRound(delay: number): void {
    if (this.#roundTimer) clearTimeout(this.#roundTimer);
    this.#roundAt = Date.now() + delay;
    this.#roundTimer = setTimeout(() => void this.#round(), delay);
  }

  async #round(): Promise<void> {
    if (this.#rounding) return;
    this.#rounding = true;
    this.#lookAgain = false;
    this.#roundAt = Number.POSITIVE_INFINITY;
    let delay: number | null = afterFailure;
    try {
      const report = await this.#worker.shop.round();
      const again = this.#lookAgain && report?.state === 'ok';
      delay = report && (again ? soon : report.delay);
    } catch (error) {
      // The database failed, or there is a bug: loud, but the desk goes on looking.
      console.error(error);
    } finally {
      this.#rounding = false;
      if (delay !== null) this.#planRound(delay);
    }
  }

  async #send(): Promise<void> {
    await this.#ease();
    try {
      await this.#worker.shop.send();
    } catch (error) {
      // The database failed, or there is a bug: loud, and what waits is tried again.
      console.error(error);
      this.#planSend(Date.now() + afterFailure);
    }
  }

  async #look(): Promise<void> {
    await this.#ease();
    try {
      await this.#worker.shop.look();
    } catch (error) {
      // The database failed, or there is a bug: loud, and what is left is looked up at the next beat.
      console.error(error);
    }
  }

  async #automate(): Promise<void> {
    await this.#ease();
    try {
      await this.#worker.shop.automate();
    } catch (error) {
      // The database failed, or there is a bug: loud, and what is left is said at the next beat.
      console.error(error);
    }
  }

  /** Tries again at an instant (epoch ms of this device), unless a sooner try is planned: that one looks anew. */
  #planSend(at: number): void {
    if (at >= this.#sendAt) return;
    if (this.#sendTimer) clearTimeout(this.#sendTimer);
    this.#sendAt = at;
    this.#sendTimer = setTimeout(
      () => {
        this.#sendAt = Number.POSITIVE_INFINITY;
        void this.#send();
      },
      Math.max(50, at - Date.now()),
    );
  }

  /** What was just written is being shown: the alarm is set when that is over. */
  #armSoon(): void {
    this.#armTimer ??= setTimeout(() => {
      this.#armTimer = null;
      void this.#arm();
    }, soon);
  }

  #arm(): Promise<void> {
    this.#arming ??= this.#armOnce().finally(() => {
      this.#arming = null;
    });
    return this.#arming;
  }

  async #armOnce(): Promise<void> {
    const next = await this.#worker.nextInstant();
    await setAlarm(nextDue, next === null ? null : this.#worker.clock.deviceTime(next));
  }
}
