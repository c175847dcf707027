import type { Engine } from '../../core/engine/engine.ts';
import { newId } from '../../core/platform/new-id.ts';
import { openPageIds } from '../../core/platform/open-pages.ts';
import type { DeskHello } from '../../core/protocol/desk-port.ts';
import type { DeskListener } from '../../core/protocol/server.ts';
import type { DeskDb } from '../../core/store/db.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import type { ShopClock } from './shop-clock.ts';

/** What presence has to know of the desk around it. */
interface DeskAround {
  /** Somebody came. */
  readonly came: () => void;
  /** Whether the desk works for a shop. */
  readonly working: () => boolean;
}

/** Who is at an open desk. Presence comes from the open page itself, so it is true also when a page or the worker dies. */
export class Presence implements DeskListener {
  readonly #engine: Engine;
  readonly #clock: ShopClock;
  readonly #desk: DeskAround;
  #open = 0;

  constructor(engine: Engine, clock: ShopClock, desk: DeskAround) {
    this.#engine = engine;
    this.#clock = clock;
    this.#desk = desk;
  }

  /** Whether any desk is open. */
  get anyone(): boolean {
    return this.#open > 0;
  }

  attended({ agent }: DeskHello, page: string): void {
    this.#open += 1;
    this.#desk.came();
    void this.#engine.run(newId(), { do: 'openDesk', agent, desk: page }, this.#clock.now());
  }

  left({ agent }: DeskHello, page: string): void {
    this.#open -= 1;
    if (!this.#desk.working()) return;
    void this.#engine.run(newId(), { do: 'closeDesk', agent, desk: page }, this.#clock.now());
  }

  /** Ends the presence of desks that were closed while the worker was not there to see it. */
  async reconcile(db: DeskDb): Promise<void> {
    const pages = await openPageIds();
    if (!pages) return;
    const { agents } = await shopNow(db);
    for (const { id: agent, desks } of Object.values(agents)) {
      for (const desk of desks.filter((each) => !pages.has(each))) {
        await this.#engine.run(newId(), { do: 'closeDesk', agent, desk }, this.#clock.now());
      }
    }
  }
}
