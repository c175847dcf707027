import type { DeskDb } from '../db.ts';
import { keptAsOf } from '../projections/moved.ts';
import { usualSizes } from '../search/search-book.ts';
import { TakeOut } from '../search/take-out.ts';
import { asStoreFault } from '../store-fault.ts';
import { dropBeside, noteSwept } from './drop-beside.ts';
import { eventsOf } from './erased-scope.ts';
import { forgottenKey, noteForgotten } from './forgotten-book.ts';
import { renewBooks } from './renew-books.ts';
import { replacePast } from './replace-past.ts';
import { replayed } from './replayed.ts';
import { rewriteCommits } from './rewrite-log.ts';
import { searchTraces } from './search-traces.ts';
import { newestGone, sweptScopeOf } from './swept-scope.ts';
import { receiptsNamedAfter } from './traces.ts';

async function sweep(
  db: DeskDb,
  keys: ReadonlyMap<string, string>,
  before: number,
  sizes: typeof usualSizes,
): Promise<number> {
  const scope = await sweptScopeOf(db, [...keys.keys()], before);
  if (!scope) return 0;
  const { all, buyers, orders, commits, past, gonePast } = scope;
  const ids = all.map(({ conversation }) => conversation);
  const asOf = await keptAsOf(db);
  const { entries, chats } = gonePast;
  const events = eventsOf(commits);
  await new TakeOut(db, sizes).these(searchTraces({ conversations: new Set(ids), entries, chats, events }));
  const left = await rewriteCommits(db, commits, scope.rewrite);
  await db.receipts.bulkDelete(receiptsNamedAfter(gonePast, orders));
  await replacePast(db, past, replayed(left, ids, asOf), asOf);
  await renewBooks(db, commits);
  const ended = all.filter(({ stays }) => stays !== 'all').map((each) => each.conversation);
  await dropBeside(db, { buyers, orders, conversations: ended });
  for (const each of all) await noteForgotten(db, keys.get(each.conversation) as string, newestGone(each));
  return all.reduce((sum, swept) => sum + swept.chats.size, 0);
}

/**
 * Forgets the chats of some conversations that closed before an instant (epoch ms), whole or not at all, in a log that is this
 * browser's own; a conversation with an open chat is left alone. Of a buyer of whom nothing is left their older orders go too. While
 * it goes on no command may be under way. Rejects with `StoreFault` alone.
 * @param at when the look through old chats began, epoch ms: all that goes by it is one line of the log.
 * @returns how many chats went
 */
export async function sweepConversations(
  db: DeskDb,
  ids: readonly string[],
  { before, at }: { readonly before: number; readonly at: number },
  sizes = usualSizes,
): Promise<number> {
  try {
    const keys = new Map(await Promise.all(ids.map(async (id) => [id, await forgottenKey(id)] as const)));
    return await db.transaction('rw', db.tables, async () => {
      const count = await sweep(db, keys, before, sizes);
      if (count > 0) await noteSwept(db, at, count);
      return count;
    });
  } catch (error) {
    throw asStoreFault(error);
  }
}
