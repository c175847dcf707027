import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Command } from '../../core/domain/desk/command.ts';
import { decideSetUp } from '../../core/domain/desk/decide-set-up.ts';
import { checkOutgoing } from '../../core/domain/guard/check-outgoing.ts';
import { Engine } from '../../core/engine/engine.ts';
import { DeskDb } from '../../core/store/db.ts';
import { DexieStore } from '../../core/store/dexie-store.ts';
import { answerTo } from './answers.ts';
import type { Playground } from './playground.ts';
import type { Question } from './scenario.ts';

/** A desk in memory, alone with its log. */
export class OneDesk implements Playground {
  readonly db: DeskDb;
  readonly #engine: Engine;
  #ids = 0;

  constructor() {
    this.db = new DeskDb('scenario', { indexedDB: new IDBFactory(), IDBKeyRange });
    const store = new DexieStore(this.db);
    this.#engine = new Engine({
      store: () => store,
      newId: () => `id${++this.#ids}`,
      guard: async () => checkOutgoing,
      setUp: async () => decideSetUp,
    });
  }

  run(id: string, command: Command, now: number) {
    return this.#engine.run(id, command, now);
  }

  settle(at: number): Promise<void> {
    return this.#engine.settle(at);
  }

  answer(question: Question): Promise<unknown> {
    return answerTo(this.db, question);
  }

  close(): void {
    this.db.close();
  }
}
