import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { decideAutomatic } from '../../../core/domain/automation/decide-automatic.ts';
import type { Command } from '../../../core/domain/desk/command.ts';
import { decideSetUp } from '../../../core/domain/desk/decide-set-up.ts';
import { checkOutgoing } from '../../../core/domain/guard/check-outgoing.ts';
import { Engine } from '../../../core/engine/engine.ts';
import { settledBy, tasksOf } from '../../../core/engine/follow-ups.ts';
import type { Receipt } from '../../../core/engine/receipt.ts';
import type { TeamLog } from '../../../core/engine/team-log.ts';
import { DeskDb } from '../../../core/store/db.ts';
import { rewritePast } from '../../../core/store/team/rewrite-past.ts';
import { TeamStore } from '../../../core/store/team/team-store.ts';
import { keptIn } from '../kept-state.ts';

/** One browser of a team: the real engine over an IndexedDB in memory and the log it shares. */
export class TeamDesk {
  readonly agent: string;
  readonly db: DeskDb;
  readonly store: TeamStore;
  readonly engine: Engine;
  /** Whether this browser does what falls due and what follows. */
  leads = false;
  #ids = 0;

  readonly #life: string;

  /** @param life of which life or browser of the agent’s its commands are: each has ids of its own. */
  constructor(agent: string, log: TeamLog, life = '') {
    this.agent = agent;
    this.#life = life;
    this.db = new DeskDb(`desk of ${agent}`, { indexedDB: new IDBFactory(), IDBKeyRange });
    this.store = new TeamStore({
      db: this.db,
      log,
      // What follows is kept by whoever does it, as in a browser.
      tasksOf: (commit, state) =>
        tasksOf(commit, state).filter(({ kind }) => kind !== 'follow' || this.leads),
      settledBy,
      rewritePast,
      heard: () => undefined,
    });
    this.engine = new Engine({
      store: () => this.store,
      newId: () => this.#newId(),
      guard: async () => checkOutgoing,
      automation: async () => decideAutomatic,
      setUp: async () => decideSetUp,
      has: () => this.leads,
    });
  }

  run(now: number, command: Command, id = this.#newId()): Promise<Receipt> {
    return this.engine.run(id, command, now);
  }

  /** Carries out commands that must not be refused. */
  async given(now: number, ...commands: Command[]): Promise<void> {
    for (const command of commands) {
      const { refusal } = await this.run(now, command);
      if (refusal) throw new Error(`${command.do} was refused: ${refusal.words}`);
    }
  }

  /** What was taken in of the log, and everything that is worked out from it alone. */
  worked(): Promise<Record<string, unknown[]>> {
    return keptIn([this.db.commits, this.db.teamHeads, ...this.db.projected]);
  }

  #newId(): string {
    this.#ids += 1;
    return `${this.agent}${this.#life} ${this.#ids}`;
  }
}
