import type { Chance } from './chance.ts';
import { turns } from './rest.ts';
import type { ShopSide } from './shop-side.ts';
import type { Tally } from './tally.ts';
import { count } from './tally.ts';

/** Whoever sends the requests: dies when a fuse burns down. */
export interface Traveller {
  readonly dead: boolean;
  /** Something is about to happen; the traveller may die of it. */
  pass(): void;
}

export interface NetworkParts {
  readonly chance: Chance;
  readonly shop: ShopSide;
  readonly tally: Tally;
  /** Lets time pass, ms. */
  readonly elapse: (ms: number) => void;
}

const never = () => new Promise<never>(() => undefined);

/**
 * Between desk and shop: requests take their time and overtake each other, some never arrive, of some the answer is
 * lost. What was on its way when the worker died may still arrive, but not after the next worker has begun: a shop that
 * took a message minutes later could not be told from one that never got it.
 */
export class Network {
  readonly #parts: NetworkParts;
  #underWay = 0;
  /** Share of requests that get lost, one way or the other. */
  losses = 0;

  constructor(parts: NetworkParts) {
    this.#parts = parts;
  }

  get busy(): boolean {
    return this.#underWay > 0;
  }

  async carry(request: Request, traveller: Traveller): Promise<Response> {
    traveller.pass();
    if (traveller.dead) return never();
    this.#underWay += 1;
    try {
      const response = await this.#carried(request, traveller);
      if (!traveller.dead) return response;
    } catch (error) {
      if (!traveller.dead) throw error;
    } finally {
      this.#underWay -= 1;
    }
    // Nobody is there to hear the answer.
    return never();
  }

  async #carried(request: Request, traveller: Traveller): Promise<Response> {
    const { chance, shop, tally, elapse } = this.#parts;
    const lost = chance.happens(this.losses) ? chance.pick(['there', 'back'] as const) : null;
    await this.#delay();
    elapse(chance.happens(0.05) ? 5000 : chance.whole(1, 400));
    if (lost === 'there' || (traveller.dead && chance.happens(0.5))) return this.#fail('requests lost');
    const response = await shop.handle(request);
    count(tally, 'requests');
    await this.#delay();
    traveller.pass();
    if (lost === 'back') return this.#fail('answers lost');
    return response;
  }

  async #delay(): Promise<void> {
    const { chance } = this.#parts;
    await turns(chance.happens(0.1) ? chance.whole(10, 60) : chance.whole(0, 3));
  }

  #fail(name: string): never {
    count(this.#parts.tally, name);
    throw new TypeError('fetch failed');
  }
}
