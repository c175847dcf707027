import type { Command } from '../../core/domain/desk/command.ts';
import type { Engine } from '../../core/engine/engine.ts';
import { newId } from '../../core/platform/new-id.ts';
import { openPageIds } from '../../core/platform/open-pages.ts';
import type { DeskHello } from '../../core/protocol/desk-port.ts';
import type { DeskListener } from '../../core/protocol/server.ts';
import type { DeskDb } from '../../core/store/db.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import type { ShopClock } from './shop-clock.ts';

/** So long a chat that was just opened has the database to itself, ms. */
const untilOpened = 150;
/**
 * Milliseconds before each look for pages that were not heard of yet. A page takes up its port 50 ms after it lost it; one that is
 * being closed is still among the open ones for a moment.
 */
const looks = [0, 50, 100, 200, 400, 800];

/** What presence has to know of the desk around it. */
interface DeskAround {
  /** Somebody came, to a page. */
  readonly came: (page: string) => void;
  /** They left it. */
  readonly went: (page: string) => void;
  /** Whether the desk works for a shop. */
  readonly working: () => boolean;
  /** Somebody opened a conversation. */
  readonly looked: () => void;
}

/** Who is at an open desk. Presence comes from the open page itself, so it is true also when a page or the worker dies. */
export class Presence implements DeskListener {
  readonly #engine: Engine;
  readonly #clock: ShopClock;
  readonly #desk: DeskAround;
  /** The open pages, and whose desk each is. */
  readonly #open = new Map<string, string>();
  /** The conversation each page has before somebody's eyes. */
  readonly #looking = new Map<string, string>();
  /** When a conversation was last before somebody's eyes, by the shop's clock. */
  readonly #looked = new Map<string, number>();
  /** Whether there are pages whose desks an earlier life of the worker left open, and which this one has not heard of. */
  #someUnheard = false;

  constructor(engine: Engine, clock: ShopClock, desk: DeskAround) {
    this.#engine = engine;
    this.#clock = clock;
    this.#desk = desk;
  }

  /** Whether any desk is open. */
  get anyone(): boolean {
    return this.#open.size > 0;
  }

  attended({ agent }: DeskHello, page: string): void {
    this.#open.set(page, agent);
    this.#desk.came(page);
    this.#say({ do: 'openDesk', agent, desk: page });
  }

  left({ agent }: DeskHello, page: string): void {
    this.#open.delete(page);
    this.#lookAway(page);
    this.#desk.went(page);
    if (!this.#desk.working()) return;
    this.#say({ do: 'closeDesk', agent, desk: page });
  }

  /** Where a team cannot be told, it is as soon as it can be (`renew`), and sees for itself who is gone. */
  #say(command: Command): void {
    this.#engine.run(newId(), command, this.#clock.now()).catch((error: unknown) => console.error(error));
  }

  looks(page: string, conversation: string): void {
    if ((this.#looking.get(page) ?? '') === conversation) return;
    this.#lookAway(page);
    if (conversation === '') return;
    this.#looking.set(page, conversation);
    this.#looked.set(conversation, this.#clock.now());
    this.#desk.looked();
    setTimeout(() => this.#foresee(page, conversation), untilOpened);
  }

  /** What they may do there next is made ready. */
  #foresee(page: string, conversation: string): void {
    const agent = this.#open.get(page);
    if (agent === undefined || this.#looking.get(page) !== conversation) return;
    // Without it their command reads for itself.
    this.#engine.foresee(conversation, agent, this.#clock.now()).catch(() => {});
  }

  #lookAway(page: string): void {
    const conversation = this.#looking.get(page);
    if (conversation === undefined) return;
    this.#looking.delete(page);
    this.#looked.set(conversation, this.#clock.now());
  }

  /** When conversations were last looked at, epoch ms by the shop's clock: now, or since this was asked last. */
  takeLooked(): ReadonlyMap<string, number> {
    const now = this.#clock.now();
    const looked = new Map(this.#looked);
    for (const conversation of this.#looking.values()) looked.set(conversation, now);
    this.#looked.clear();
    return looked;
  }

  /** Opens desks again that others took for closed while this browser could not be reached. */
  async renew(db: DeskDb): Promise<void> {
    const { agents } = await shopNow(db);
    for (const [desk, agent] of this.#open)
      if (agents[agent] && !agents[agent].desks.includes(desk))
        await this.#engine.run(newId(), { do: 'openDesk', agent, desk }, this.#clock.now());
  }

  /** Ends the presence of desks that were closed while the worker was not there to see it. */
  async reconcile(db: DeskDb): Promise<void> {
    this.#someUnheard = await this.#closeGone(db);
  }

  /** Resolves when it is known who is still there of those whom the last life of the worker knew, within 1.6 s at most. */
  async settle(db: DeskDb): Promise<void> {
    for (const pause of looks) {
      if (!this.#someUnheard) return;
      if (pause > 0) await new Promise((done) => setTimeout(done, pause));
      this.#someUnheard = await this.#closeGone(db);
    }
    // A page that is busy for so long is there.
    this.#someUnheard = false;
  }

  /** @returns whether there are desks that were not heard of yet though their pages are there. */
  async #closeGone(db: DeskDb): Promise<boolean> {
    const pages = await openPageIds();
    if (!pages) return false;
    const { agents } = await shopNow(db);
    const unheard = Object.values(agents).flatMap(({ id: agent, desks }) =>
      desks.filter((desk) => !this.#open.has(desk)).map((desk) => ({ agent, desk })),
    );
    const gone = unheard.filter(({ desk }) => !pages.has(desk));
    for (const each of gone) await this.#engine.run(newId(), { do: 'closeDesk', ...each }, this.#clock.now());
    return unheard.length > gone.length;
  }
}
