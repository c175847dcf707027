import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { decideAutomatic } from '../../../core/domain/automation/decide-automatic.ts';
import { decideSetUp } from '../../../core/domain/desk/decide-set-up.ts';
import { checkOutgoing } from '../../../core/domain/guard/check-outgoing.ts';
import { ChannelFault } from '../../../core/engine/channel.ts';
import { Engine } from '../../../core/engine/engine.ts';
import type { AnswerRelay } from '../../../core/engine/shop-relay.ts';
import type { TeamStanding } from '../../../core/engine/team-session.ts';
import { handOver } from '../../../core/platform/handed-over.ts';
import { DeskDb } from '../../../core/store/db.ts';
import { DexieStore } from '../../../core/store/dexie-store.ts';
import { shopNow } from '../../../core/store/queries/shop-now.ts';
import { SecretBox } from '../../../core/store/secret-box.ts';
import { keepStanding } from '../../../core/store/team/keep-standing.ts';
import { makeRoom } from '../../../core/store/team/move-in.ts';
import { rewritePast } from '../../../core/store/team/rewrite-past.ts';
import { teamPapers } from '../../../core/store/team/team-papers.ts';
import { waitingLine } from '../../../core/store/team/waiting-line.ts';
import { lateTeam, TeamHouse } from '../../../entrypoints/background/team-house.ts';
import { openTeam } from '../../../entrypoints/late-team/team-session.ts';
import { keptIn } from '../kept-state.ts';

// As the worker brings it.
handOver(lateTeam, { openTeam, waitingLine, keepStanding, rewritePast, makeRoom, teamPapers });

/** A browser of a team but for pages and shop: what its worker has of the team, over an IndexedDB in memory. */
export class TeamSeat {
  readonly agent: string;
  readonly db: DeskDb;
  readonly house: TeamHouse;
  readonly engine: Engine;
  readonly #url: string;
  /** Whether it can work at the shop. */
  hasShop = true;
  /** How it answers what others ask of the shop. */
  answers: AnswerRelay = async () => {
    throw new ChannelFault('refused', 'There is no shop here.');
  };
  readonly #windows: string[] = [];
  #ids = 0;

  constructor(agent: string, url: string) {
    this.agent = agent;
    this.#url = url;
    this.db = new DeskDb(`desk of ${agent}`, { indexedDB: new IDBFactory(), IDBKeyRange });
    const alone = new DexieStore(this.db);
    this.house = new TeamHouse({
      db: this.db,
      engine: () => this.engine,
      now: Date.now,
      canCollect: () => this.hasShop,
      happened: (events) => {
        if (events.some(({ type }) => type === 'DeskClosed')) void this.#renew();
      },
      turned: () => void this.#renew(),
      asked: (author, question, bytes) => this.answers(author, question, bytes),
    });
    this.engine = new Engine({
      store: () => this.house.store ?? alone,
      newId: () => this.newId(),
      guard: async () => checkOutgoing,
      automation: async () => decideAutomatic,
      setUp: async () => decideSetUp,
      has: (duty) => this.house.has(duty),
    });
  }

  /** Comes to the team as an agent whose password is their name. */
  async join(): Promise<this> {
    const { agent, db } = this;
    await db.team.put({ key: 'team', url: this.#url, shop: 'Shop', agent, joinedAt: Date.now() });
    const credentials = { kind: 'password', password: agent } as const;
    await new SecretBox(db).seal('team', { credentials, shopKey: null });
    await this.house.open();
    return this;
  }

  /** Opens a window; as the worker does, it opens it anew where the team took it for closed. */
  async sitDown(desk: string): Promise<void> {
    this.house.attend(desk);
    this.#windows.push(desk);
    await this.#renew();
  }

  async #renew(): Promise<void> {
    const there = (await shopNow(this.db)).agents[this.agent]?.desks ?? [];
    for (const desk of this.#windows.filter((each) => !there.includes(each)))
      await this.engine.run(this.newId(), { do: 'openDesk', agent: this.agent, desk }, Date.now());
  }

  async standing(): Promise<TeamStanding['state'] | undefined> {
    return (await this.db.teamStanding.get('standing'))?.standing.state;
  }

  worked(): Promise<Record<string, unknown[]>> {
    return keptIn([this.db.commits, this.db.teamHeads, ...this.db.projected]);
  }

  async close(): Promise<void> {
    await this.house.close();
    this.db.close();
  }

  newId(): string {
    this.#ids += 1;
    return `${this.agent} ${this.#ids}`;
  }
}
