import { noBooks } from '../../../core/domain/desk/books.ts';
import { DeskState } from '../../../core/domain/desk/desk-state.ts';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import type { DeskDb } from '../../../core/store/db.ts';
import { project } from '../../../core/store/projections/project.ts';
import { type Plan, plansOf, type World } from '../world/plan.ts';
import { storyOf } from '../world/story.ts';

/** Conversations of one transaction. */
const slice = 400;

/** Writes what happened in some conversations as the desk itself would: by its projections. The log is left out. */
export async function write(db: DeskDb, plans: readonly Plan[], shop: Shop): Promise<void> {
  const nothing = { shop, conversations: new Map(), orders: new Map(), buyers: new Map(), books: noBooks };
  const before = new DeskState(nothing);
  const after = new DeskState(nothing);
  const commits = plans.map((plan) => {
    const events = storyOf(plan, shop);
    for (const event of events) after.apply(event);
    // What is kept is kept as of the last thing that happened.
    const at = Math.max(...events.map((event) => event.at));
    return { id: `plan ${plan.id}`, at, events, position: plan.k + 1 };
  });
  await db.transaction('rw', db.tables, async () => project(db, { commits, before, after }));
}

/** Fills a database with the first so many chats of a world, and tells how many messages those hold. */
export async function fill(
  db: DeskDb,
  { world, chats, from, shop }: { world: World; chats: number; from: number; shop: Shop },
): Promise<number> {
  let messages = 0;
  let batch: Plan[] = [];
  for (const plan of plansOf(world, chats, from)) {
    messages += plan.chats.reduce((sum, chat) => sum + chat.messages.length, 0);
    batch.push(plan);
    if (batch.length < slice) continue;
    await write(db, batch, shop);
    batch = [];
  }
  if (batch.length > 0) await write(db, batch, shop);
  return messages;
}
