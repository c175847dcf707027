import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { dice } from './dice.ts';

/** When the worker may be stopped, and how likely each such moment is to be its last. */
const moments = {
  /** Before a line is said. */
  'before a line': 0.004,
  /** The worker was just given a command and has not answered. */
  'after a command': 0.012,
  /** The shop has taken a message, and its answer has not left. */
  'handed over': 0.012,
  /** The shop has been asked for a list, and its answer has not left. */
  'amid a round': 0.003,
} as const;

export type KillMoment = keyof typeof moments;

/** Stops the worker now and then, by chance. */
export class Killer {
  readonly kills = new Map<KillMoment, number>();
  readonly #chance: () => number;
  readonly #rate: number;
  #session: CDPSession | null = null;
  #killing: Promise<void> | null = null;

  /** @param rate how many times as often as usual; 0 for never. */
  constructor(seed: number, rate: number) {
    this.#chance = dice(seed);
    this.#rate = rate;
  }

  /** From now on there is a worker to stop. @param page any page of the extension. */
  async arm(context: BrowserContext, page: Page): Promise<void> {
    this.#session = await context.newCDPSession(page);
    await this.#session.send('ServiceWorker.enable');
  }

  /** The worker lives from now on. */
  disarm(): void {
    this.#session = null;
  }

  /** How often the worker was stopped. */
  get count(): number {
    return [...this.kills.values()].reduce((sum, each) => sum + each, 0);
  }

  /** This moment has come: stops the worker if chance wants it so. */
  async at(moment: KillMoment): Promise<void> {
    if (!this.#session || this.#killing || this.#chance() >= moments[moment] * this.#rate) return;
    this.kills.set(moment, (this.kills.get(moment) ?? 0) + 1);
    this.#killing = this.#session
      .send('ServiceWorker.stopAllWorkers')
      // The browser closes at the end of a play while a last kill may be under way.
      .catch(() => undefined)
      .then(() => {
        this.#killing = null;
      });
    await this.#killing;
  }
}
