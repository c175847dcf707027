import type { Reply } from '../../core/protocol/ask.ts';
import type { DeskDb } from '../../core/store/db.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import { answerHouse } from '../../entrypoints/late-house/answer-house.ts';

function notHere(): never {
  throw new Error('this work needs no shop of the platform’s');
}

/** Has work about the house carried out on a database, as the worker does; for work on the database alone. */
export function askHouseOf(db: DeskDb, by: string, work: { readonly do: string }): Promise<Reply> {
  const tools = {
    db,
    now: () => 0,
    shop: () => shopNow(db),
    run: notHere,
    alone: notHere,
    still: notHere,
    caller: async () => null,
    asks: async () => null,
    askTeam: notHere,
    door: notHere,
    takeUp: notHere,
    leave: notHere,
    changed: () => {},
  };
  return answerHouse(tools, by, work);
}
