import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { decideAutomatic } from '../../core/domain/automation/decide-automatic.ts';
import type { Command } from '../../core/domain/desk/command.ts';
import { decideSetUp } from '../../core/domain/desk/decide-set-up.ts';
import { checkOutgoing } from '../../core/domain/guard/check-outgoing.ts';
import { Engine } from '../../core/engine/engine.ts';
import type { Receipt } from '../../core/engine/receipt.ts';
import { DeskDb } from '../../core/store/db.ts';
import { DexieStore } from '../../core/store/dexie-store.ts';

/** The whole desk but for browser and shop: the real engine over an IndexedDB in memory. */
export class DeskInMemory {
  /** The disk: survives `reopen`, as it survives the worker. */
  readonly disk = new IDBFactory();
  db: DeskDb;
  store: DexieStore;
  engine: Engine;
  #ids = 0;

  constructor() {
    this.db = this.#database();
    this.store = new DexieStore(this.db);
    this.engine = this.#engineOver(this.store);
  }

  /** As after the worker was stopped: everything anew over the same disk. */
  reopen(): void {
    this.db.close();
    this.db = this.#database();
    this.forget();
  }

  /** Knows nothing any more of what it read: whatever it needs it reads anew. */
  forget(): void {
    this.store = new DexieStore(this.db);
    this.engine = this.#engineOver(this.store);
  }

  /** Carries out a command under an id of its own. */
  run(now: number, command: Command): Promise<Receipt> {
    this.#ids += 1;
    return this.engine.run(`command ${this.#ids}`, command, now);
  }

  /** Carries out commands that must not be refused. */
  async given(now: number, ...commands: Command[]): Promise<this> {
    for (const command of commands) {
      const { refusal } = await this.run(now, command);
      if (refusal) throw new Error(`${command.do} was refused: ${refusal.words}`);
    }
    return this;
  }

  /** Everything that is kept, table by table, for comparing. */
  async everything(): Promise<Record<string, unknown[]>> {
    const tables = await Promise.all(
      this.db.tables.map(async (table) => [table.name, await table.toArray()] as const),
    );
    return Object.fromEntries(tables);
  }

  #database(): DeskDb {
    return new DeskDb('desk', { indexedDB: this.disk, IDBKeyRange });
  }

  #engineOver(store: DexieStore): Engine {
    return new Engine({
      store: () => store,
      newId: () => `id ${++this.#ids}`,
      guard: async () => checkOutgoing,
      automation: async () => decideAutomatic,
      setUp: async () => decideSetUp,
    });
  }
}

/** A desk with a UK shop and agents at their desks. */
export async function deskWith(...agents: readonly string[]): Promise<DeskInMemory> {
  const desk = new DeskInMemory();
  await desk.given(0, { do: 'openShop', name: 'Shop', market: 'UK', zone: 'Europe/London', highValue: {} });
  for (const agent of agents) {
    await desk.given(
      0,
      { do: 'addAgent', agent, nickname: agent, capacity: 3 },
      { do: 'openDesk', agent, desk: `window of ${agent}` },
    );
  }
  return desk;
}
