import { anonymousEvent } from '../../domain/privacy/anonymous-event.ts';
import type { DeskDb } from '../db.ts';
import { keptAsOf } from '../projections/moved.ts';
import { usualSizes } from '../search/search-book.ts';
import { TakeOut } from '../search/take-out.ts';
import { asStoreFault } from '../store-fault.ts';
import { erasedOf, eventsOf, isNamed, renewOrders, scopeOf } from './erased-scope.ts';
import { forgottenKey, noteForgotten } from './forgotten-book.ts';
import { newestSaid } from './newest-said.ts';
import { renewBooks } from './renew-books.ts';
import { replacePast } from './replace-past.ts';
import { replayed } from './replayed.ts';
import { rewriteCommits } from './rewrite-log.ts';
import { searchTraces } from './search-traces.ts';
import { removeTraces } from './traces.ts';

/** Who is erased, by whom, and what that needs of its surroundings. */
export interface Erasure {
  readonly buyer: string;
  /** The agent who does it. */
  readonly by: string;
  /** Epoch ms by the shop's clock. */
  readonly now: number;
  readonly newId: () => string;
}

async function erase(
  db: DeskDb,
  erasure: Erasure,
  keys: ReadonlyMap<string, string>,
  block: typeof usualSizes,
): Promise<number> {
  const { buyer, by, now, newId } = erasure;
  const scope = await scopeOf(db, buyer);
  const { conversations, past, commits, orders, nicknames } = scope;
  const erased = erasedOf(scope, buyer, newId);
  const { of } = erased.names;
  const asOf = await keptAsOf(db);
  const { entries, chats } = past;
  const events = eventsOf(commits);
  await new TakeOut(db, block).these(
    searchTraces({ conversations: new Set(conversations), entries, chats, events }),
  );
  const rewritten = await rewriteCommits(
    db,
    commits,
    (event) => anonymousEvent(event, erased),
    (commit) => (isNamed(commit) ? newId() : null),
  );
  await replacePast(db, past, replayed(rewritten, conversations.map(of), asOf), asOf);
  await renewOrders(db, [...orders], new Set([...orders].map(of)), rewritten);
  await db.buyers.delete(buyer);
  await renewBooks(db, commits);
  await removeTraces(db, { buyer, conversations, orders: [...orders], nicknames, past, renamed: of });
  for (const id of conversations) {
    const key = keys.get(id);
    if (key) await noteForgotten(db, key, newestSaid(past, id));
  }
  await db.dataLog.add({ at: now, by, what: 'erased', count: past.chats.length });
  return past.chats.length;
}

/**
 * Erases a buyer whose chats are all closed everywhere, whole or not at all (docs/privacy.md), from a log that is this browser's
 * own. What is read and written grows with what there is of them, and not with the shop. While it goes on no command may be under
 * way. Rejects with `StoreFault` alone.
 * @returns how many chats it was
 */
export async function eraseBuyer(db: DeskDb, erasure: Erasure, sizes = usualSizes): Promise<number> {
  try {
    const ids = await db.conversations.where('buyer.id').equals(erasure.buyer).primaryKeys();
    // Hashes are waited for, which a transaction would not outlive.
    const keys = new Map(await Promise.all(ids.map(async (id) => [id, await forgottenKey(id)] as const)));
    return await db.transaction('rw', db.tables, async () => erase(db, erasure, keys, sizes));
  } catch (error) {
    throw asStoreFault(error);
  }
}
