import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { type Awaited, comeTrue } from './desk-database.ts';

const LOOK_MS = 40;

interface Waiting {
  readonly awaited: Awaited;
  readonly come: (at: number) => void;
}

/** Watches the desk's database for messages that are awaited there: one look for all of them. */
export class DeskWatch {
  readonly #page: Page;
  #waiting: Waiting[] = [];
  #watching = true;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Settles with the instant (epoch ms) at which it was seen to be true. */
  until(awaited: Awaited): Promise<number> {
    return new Promise((come) => this.#waiting.push({ awaited, come }));
  }

  /** Looks again and again until it is ended. */
  async watch(): Promise<void> {
    while (this.#watching) {
      const asked = this.#waiting;
      if (asked.length > 0) {
        const places = new Set(
          await comeTrue(
            this.#page,
            asked.map(({ awaited }) => awaited),
          ),
        );
        const at = Date.now();
        const done = new Set(asked.filter((_, place) => places.has(place)));
        this.#waiting = this.#waiting.filter((each) => !done.has(each));
        for (const { come } of done) come(at);
      }
      await pause(LOOK_MS);
    }
  }

  end(): void {
    this.#watching = false;
  }
}
