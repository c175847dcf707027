import { repeatAlarm, setAlarm } from '../../core/platform/alarms.ts';
import type { DeskWorker } from './desk-worker.ts';

/** Rings at the next instant at which something falls due. */
const nextDue = 'next-due';
/** Rings every minute while the desk works for a shop: nothing is missed by more than that. */
const safety = 'safety';
/** Milliseconds from a reason to look at the shop to the look: several reasons come together. */
const soon = 200;
/** Milliseconds after which a round that broke down is tried again. */
const afterFailure = 5_000;

/**
 * Keeps the worker's work going: rounds with the shop as they come due, sends as soon as there is something to
 * send, and alarms that wake the worker when it sleeps.
 */
export class Pulse {
  readonly #worker: DeskWorker;
  #rounding = false;
  #roundTimer: ReturnType<typeof setTimeout> | null = null;
  #sendTimer: ReturnType<typeof setTimeout> | null = null;
  #arming: Promise<void> | null = null;

  constructor(worker: DeskWorker) {
    this.#worker = worker;
    worker.changed = () => {
      void this.#send();
      void this.#arm();
    };
    worker.lookSoon = () => this.#hasten();
  }

  /** Something rang, or the worker began a life: everything that is due is done. */
  async beat(): Promise<void> {
    await this.#worker.open();
    if (!this.#worker.link) return;
    await repeatAlarm(safety, 1);
    await this.#send();
    await this.#round();
    await this.#arm();
  }

  /** The shop is looked at again soon, however long the next round was put off. */
  #hasten(): void {
    if (this.#rounding || !this.#worker.link) return;
    this.#planRound(soon);
  }

  #planRound(delay: number): void {
    if (this.#roundTimer) clearTimeout(this.#roundTimer);
    this.#roundTimer = setTimeout(() => void this.#round(), delay);
  }

  async #round(): Promise<void> {
    if (this.#rounding) return;
    this.#rounding = true;
    try {
      const report = await this.#worker.round();
      if (report) this.#planRound(report.delay);
    } catch (error) {
      // The database failed, or there is a bug: loud, but the desk goes on looking.
      console.error(error);
      this.#planRound(afterFailure);
    } finally {
      this.#rounding = false;
    }
  }

  async #send(): Promise<void> {
    const next = await this.#worker.send().catch(retryLater(this.#worker));
    if (this.#sendTimer) clearTimeout(this.#sendTimer);
    this.#sendTimer = null;
    if (next === null) return;
    const delay = Math.max(50, next - this.#worker.clock.now());
    this.#sendTimer = setTimeout(() => void this.#send(), delay);
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

/** A send that broke down is tried again after a while, by the shop's clock. */
function retryLater(worker: DeskWorker): (error: unknown) => number {
  return (error) => {
    console.error(error);
    return worker.clock.now() + afterFailure;
  };
}
