import type { Command } from '../../core/domain/desk/command.ts';
import { decideSetUp } from '../../core/domain/desk/decide-set-up.ts';
import { checkOutgoing } from '../../core/domain/guard/check-outgoing.ts';
import { Engine } from '../../core/engine/engine.ts';
import type { Reply } from '../../core/protocol/ask.ts';
import type { DeskDb } from '../../core/store/db.ts';
import { DexieStore } from '../../core/store/dexie-store.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import { answerHouse } from '../../entrypoints/late-house/answer-house.ts';

function notHere(): never {
  throw new Error('this work needs no shop of the platform’s');
}

/** Has work about the house carried out on a database, as the worker does; for work on the database alone. */
export function askHouseOf(db: DeskDb, by: string, work: { readonly do: string }): Promise<Reply> {
  const store = new DexieStore(db);
  const engine = new Engine({
    store: () => store,
    newId: () => crypto.randomUUID(),
    guard: async () => checkOutgoing,
    setUp: async () => decideSetUp,
  });
  const tools = {
    db,
    now: () => 0,
    shop: () => shopNow(db),
    run: (command: Command) => engine.run(crypto.randomUUID(), command, 0),
    alone: notHere,
    still: notHere,
    caller: async () => null,
    asks: async () => null,
    has: () => true,
    askTeam: notHere,
    door: notHere,
    takeUp: notHere,
    leave: notHere,
    changed: () => {},
  };
  return answerHouse(tools, by, work);
}
