import { createPracticeShop, type PracticeShop } from '../../../core/channel/practice/practice-shop.ts';
import type { ShopState, StoredConversation } from '../../../core/channel/practice/shop-state.ts';
import { phrases } from '../../support/phrases.ts';

/** A way in which the shop answers badly; the kinds are the practice shop's own. */
export const shopFaults = [
  'rate-limit',
  'server-error',
  'malformed',
  'token-expired',
  'lost-answer',
  'duplicate-pages',
  'reordered',
] as const;

/** The practice shop of a simulated day, with everything that lies there at hand. */
export class ShopSide {
  readonly #shop: PracticeShop;
  #state: ShopState | null = null;

  constructor(seed: number, now: () => number) {
    this.#shop = createPracticeShop({
      phrases,
      memory: {
        load: async () => null,
        save: async (state) => {
          this.#state = state;
        },
      },
      now,
      seed,
      lively: false,
    });
  }

  handle(request: Request): Promise<Response> {
    return this.#shop.handle(request);
  }

  /** Moves one of the shop's levers. */
  async control<Answer = Record<string, unknown>>(path: string, body: object): Promise<Answer> {
    const request = new Request(`https://practice.invalid/practice/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    const response = await this.#shop.handle(request);
    return response.json() as Promise<Answer>;
  }

  /** Every conversation as it lies at the shop. */
  get conversations(): readonly StoredConversation[] {
    return Object.values(this.#state?.conversations ?? {});
  }

  get ratings(): ShopState['ratings'] {
    return this.#state?.ratings ?? [];
  }
}
