import { IDBFactory } from 'fake-indexeddb';
import type { AgentCommand } from '../../../core/domain/desk/agent-command.ts';
import type { Reply } from '../../../core/protocol/ask.ts';
import { Chance } from './chance.ts';
import { isFull, Life } from './life.ts';
import { Network } from './network.ts';
import { rest } from './rest.ts';
import { ShopSide } from './shop-side.ts';
import { surroundWith } from './surroundings.ts';
import { count, type Tally } from './tally.ts';

/** A command as a page sent it, and what it heard. */
export interface Sent {
  readonly id: string;
  readonly command: AgentCommand;
  readonly replies: Reply[];
}

/** A buyer of the simulated shop; the conversation is the shop's. */
export interface Buyer {
  readonly id: string;
  conversation: string;
}

/** Thursday, 5 March 2026, 09:00 in London: a weekend and the change to summer time are ahead. */
const beginning = Date.UTC(2026, 2, 5, 9);

/** One simulated shop with its desk: everything that there is of it but for what is being checked. */
export class World {
  readonly seed: number;
  readonly chance: Chance;
  readonly disk = new IDBFactory();
  readonly tally: Tally = {};
  readonly shop: ShopSide;
  readonly network: Network;
  readonly buyers: Buyer[] = [];
  readonly agents: string[] = ['mira', 'dewi'];
  readonly orders: string[] = [];
  /** Open pages of the desk, with the agent at each. */
  readonly pages = new Map<string, string>();
  readonly sent: Sent[] = [];
  /** What broke beside the invariants: errors nobody expected. */
  readonly faults: string[] = [];
  /** The shop's time, epoch ms. */
  time = beginning;
  /** How far the device's clock is off, ms. */
  skew = 0;
  life: Life;
  #ids = 0;

  constructor(seed: number) {
    this.seed = seed;
    this.chance = new Chance(seed);
    this.shop = new ShopSide(seed, () => this.time);
    this.network = new Network({
      chance: this.chance,
      shop: this.shop,
      tally: this.tally,
      elapse: (ms) => {
        this.time += ms;
      },
    });
    surroundWith({
      now: () => this.time + this.skew,
      newId: () => `id-${++this.#ids}`,
      carry: (request) => this.network.carry(request, this.life),
      openPages: () => [...this.pages.keys()],
      complained: (what) => this.#heard(what),
      unheard: (error) => this.life.failed('something nobody waited for', error),
    });
    this.life = new Life(this);
  }

  count(name: string, times = 1): void {
    count(this.tally, name, times);
  }

  /** Something went wrong that nothing planned for. */
  broken(words: string): void {
    this.faults.push(words);
  }

  newName(of: string): string {
    this.#ids += 1;
    return `${of} ${this.#ids}`;
  }

  /** Sends a command as a page does. */
  send(id: string, command: AgentCommand): void {
    const sent: Sent = { id, command, replies: [] };
    this.sent.push(sent);
    this.#ask(sent);
  }

  /** Sends a command once more: the page heard nothing, or its message was doubled. */
  sendAgain(sent: Sent): void {
    this.count('commands sent again');
    this.#ask(sent);
  }

  /** Waits until all that was begun has ended. */
  async settle(): Promise<void> {
    const calm = await rest(() => this.life.busy || this.network.busy);
    if (!calm) this.broken('the desk did not come to rest');
  }

  /** Another worker over the same disk; pages that stayed open find it. */
  revive(): void {
    this.life.die();
    this.life = new Life(this);
    for (const [page, agent] of this.pages) this.life.attend(agent, page);
  }

  #ask(sent: Sent): void {
    this.count('commands');
    this.life.ask({ ask: 'command', id: sent.id, command: sent.command }, (reply) => {
      sent.replies.push(reply);
      if (reply.ok) return;
      this.count('refusal' in reply ? 'refusals' : 'faults told');
      if ('fault' in reply && reply.fault.code !== 'full')
        this.broken(`${sent.command.do} was answered: ${reply.fault.words}`);
    });
  }

  #heard(what: readonly unknown[]): void {
    if (this.life.dead || what.some(isFull)) return;
    this.broken(`an error was logged: ${what.map(String).join(' ')}`);
  }
}
