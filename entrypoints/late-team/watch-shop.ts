import { ChannelFault } from '../../core/engine/channel.ts';
import type { AskRelay, ShopStanding } from '../../core/engine/shop-relay.ts';

/** So often whoever works at the shop is asked how it stands there, ms; and again so soon where nobody answered: a duty that changes hands is back by then. */
const [every, again] = [30_000, 9_000];

const nobody =
  'No browser works at the shop just now. Buyers’ messages come in, and answers go out, when the one that does is open.';

export interface ShopWatchParts {
  readonly ask: AskRelay;
  /** Whether anybody here wants to know it, and it is not known here anyway. */
  readonly wanted: () => boolean;
  readonly told: (standing: ShopStanding) => Promise<void>;
}

/** Asks now and then how the browser of the team that works at the shop stands with it, so that desks do not wait in silence. */
export class ShopWatch {
  readonly #parts: ShopWatchParts;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #missed = 0;
  #looking = false;
  #stopped = false;

  constructor(parts: ShopWatchParts) {
    this.#parts = parts;
    this.#later(every);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** Asks at once. */
  async look(): Promise<void> {
    if (this.#looking || this.#stopped) return;
    this.#looking = true;
    try {
      if (this.#parts.wanted()) await this.#look();
    } catch (error) {
      if (!this.#stopped) console.error(error);
    } finally {
      this.#looking = false;
      this.#later(this.#missed === 1 ? again : every);
    }
  }

  async #look(): Promise<void> {
    const { ask, told, wanted } = this.#parts;
    try {
      const { value } = await ask<'standing'>({ ask: 'standing' });
      this.#missed = 0;
      await told(value);
    } catch (error) {
      if (!(error instanceof ChannelFault)) throw error;
      this.#missed += 1;
      if (this.#missed > 1 && wanted()) await told({ state: 'trouble', trouble: nobody });
    }
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(() => void this.look(), ms);
  }
}
