import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { decideAutomatic } from '../../../core/domain/automation/decide-automatic.ts';
import { decideSetUp } from '../../../core/domain/desk/decide-set-up.ts';
import { checkOutgoing } from '../../../core/domain/guard/check-outgoing.ts';
import { Engine } from '../../../core/engine/engine.ts';
import type { SessionParts } from '../../../core/engine/team-session.ts';
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
import { arrive, shopMessage } from '../shop-messages.ts';
import { FakeSession } from './fake-session.ts';
import { LogInMemory } from './log-in-memory.ts';
import { openTeamShop } from './open-team.ts';
import { TeamDesk } from './team-desk.ts';

let open: HouseStage | null = null;
// As the worker brings it.
handOver(lateTeam, {
  openTeam: (parts: SessionParts) => open?.begin(parts),
  waitingLine,
  keepStanding,
  rewritePast,
  makeRoom,
  teamPapers,
});

/** What Ana’s worker has of her team, over a session that does what a test says; one at a time. */
export class HouseStage {
  readonly log = new LogInMemory();
  /** Somebody else in the team: its owner, at a browser of hers. */
  readonly ola = new TeamDesk('ola', this.log.of('ola'));
  readonly db = new DeskDb('desk of ana', { indexedDB: new IDBFactory(), IDBKeyRange });
  readonly house: TeamHouse;
  readonly engine: Engine;
  now = Date.now();
  hasShop = false;
  /** How often something was to be looked at anew. */
  turns = 0;
  #session: FakeSession | null = null;
  #ids = 0;

  constructor() {
    open = this;
    const alone = new DexieStore(this.db);
    this.house = new TeamHouse({
      db: this.db,
      engine: () => this.engine,
      now: () => this.now,
      canCollect: () => this.hasShop,
      happened: () => undefined,
      asked: () => Promise.reject(new Error('Nobody is asked here.')),
      turned: () => {
        this.turns += 1;
      },
    });
    this.engine = new Engine({
      store: () => this.house.store ?? alone,
      newId: () => `ana ${++this.#ids}`,
      guard: async () => checkOutgoing,
      automation: async () => decideAutomatic,
      setUp: async () => decideSetUp,
      has: (duty) => this.house.has(duty),
    });
  }

  /** A shop of an owner and two agents, Ana among them; her browser is not in the team yet. */
  static async open(): Promise<HouseStage> {
    const stage = new HouseStage();
    await openTeamShop(stage.ola, [{ agent: 'ana' }, { agent: 'ben' }], stage.now);
    return stage;
  }

  begin(parts: SessionParts): FakeSession {
    this.#session = new FakeSession(parts, this.log);
    return this.#session;
  }

  get session(): FakeSession {
    if (!this.#session) throw new Error('There is no session.');
    return this.#session;
  }

  /** Her browser is in the team, whether or not it has its keys. */
  async joined(): Promise<void> {
    const row = { key: 'team', url: 'ws://127.0.0.1:1', shop: 'Shop', agent: 'ana' } as const;
    await this.db.team.put({ ...row, joinedAt: this.now });
  }

  /** As when its worker has just begun. */
  async opened(): Promise<void> {
    await this.joined();
    const credentials = { kind: 'password', password: 'ana' } as const;
    await new SecretBox(this.db).seal('team', { credentials, shopKey: null });
    await this.house.open();
  }

  /** What is in the log comes here. */
  async hear(): Promise<void> {
    const { parts, log } = this.session;
    await parts.take(await log.read(await parts.head(), 1_000));
  }

  async live(): Promise<void> {
    await this.hear();
    this.session.tell('live');
  }

  /** A buyer writes, and the owner's browser brings it to the team. */
  writes(buyer: string, n: number): Promise<void> {
    return this.ola.given(this.now, arrive(buyer, shopMessage(n, this.now)));
  }

  async holderOf(chat: string): Promise<string | undefined> {
    return (await this.db.chats.get(chat))?.holder;
  }

  async desksOf(agent: string): Promise<readonly string[] | undefined> {
    return (await shopNow(this.db)).agents[agent]?.desks;
  }

  kept() {
    return this.db.waitingCommands.orderBy('seq').toArray();
  }
}
