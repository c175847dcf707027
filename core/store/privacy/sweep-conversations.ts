import { openChatOf } from '../../domain/chat/conversation.ts';
import type { DeskEvent } from '../../domain/desk/event.ts';
import { carrierStream, isOfBuyer, isOfCarrier, isOfOrder } from '../../domain/desk/stream.ts';
import { guardCaseId } from '../../domain/guard/guard-case.ts';
import { isSwept, type Swept } from '../../domain/privacy/swept-event.ts';
import type { CommitRow, DeskDb } from '../db.ts';
import { keptAsOf } from '../projections/moved.ts';
import { lineRef, nameRef } from '../projections/search-changes.ts';
import { usualSizes } from '../search/search-book.ts';
import { type TakenOut, TakeOut } from '../search/take-out.ts';
import { asStoreFault } from '../store-fault.ts';
import { together } from '../together.ts';
import { forgottenKey, noteForgotten } from './forgotten-book.ts';
import { guardTraces } from './guard-traces.ts';
import { isOld } from './old-chats.ts';
import { type Past, pastOf } from './past-of.ts';
import { renewBooks } from './renew-books.ts';
import { replacePast } from './replace-past.ts';
import { replayed } from './replayed.ts';
import { commitsOf, rewriteCommits } from './rewrite-log.ts';
import { threadsOf } from './threads-of.ts';
import { receiptsNamedAfter } from './traces.ts';

/** What goes of a conversation, with what is kept of it now; null where nothing does. */
function sweptOf(past: Past, before: number): (Swept & { readonly past: Past }) | null {
  const [conversation] = past.conversations;
  if (!conversation || openChatOf(conversation)) return null;
  const old = past.chats.filter((row) => isOld(row, before));
  if (old.length === 0) return null;
  const chats = new Set(old.map(({ n }) => n));
  const goes = past.entries.filter(({ chat, at }) => (chat === 0 ? at < before : chats.has(chat)));
  const stillSaid = past.entries.some((row) => row.kind === 'message' && row.chat === 0 && row.at >= before);
  const rest = conversation.blocked ? 'block' : 'nothing';
  return {
    conversation: conversation.id,
    chats,
    lines: new Set(goes.map(({ id }) => id)),
    before,
    stays: old.length < past.chats.length || stillSaid ? 'all' : rest,
    past,
  };
}

/** The buyers of whom no conversation is left, with their orders from before. */
async function gone(db: DeskDb, all: readonly (Swept & { readonly past: Past })[], before: number) {
  const left = all.filter(({ stays }) => stays === 'nothing');
  const ids = new Set(left.map(({ conversation }) => conversation));
  const buyers = [...new Set(left.flatMap(({ past }) => past.conversations.map(({ buyer }) => buyer.id)))];
  const others = await db.conversations.where('buyer.id').anyOf(buyers).toArray();
  const known = new Set(others.filter(({ id }) => !ids.has(id)).map(({ buyer }) => buyer.id));
  const forgotten = buyers.filter((buyer) => !known.has(buyer));
  const orders = await db.orders
    .where('buyer')
    .anyOf(forgotten)
    .filter(({ createdAt }) => createdAt === null || createdAt < before)
    .primaryKeys();
  return { buyers: forgotten, orders };
}

function found(
  { past, lines, chats }: Swept & { readonly past: Past },
  commits: readonly CommitRow[],
): TakenOut[] {
  const events = commits.flatMap((commit) => commit.events);
  const ids = new Set(past.conversations.map(({ id }) => id));
  const names = events.flatMap((event) =>
    event.type === 'BuyerIntroduced' && ids.has(event.conversation) ? event.buyer.nickname : [],
  );
  const recalled = new Set(
    events.flatMap((event) => (event.type === 'MessageRecalled' ? event.messageId : [])),
  );
  return [
    ...past.entries.flatMap((row): TakenOut[] =>
      lines.has(row.id) && row.kind === 'message' && row.doc !== undefined && row.content.kind === 'text'
        ? [{ text: row.content.text, doc: row.doc, ref: lineRef(row.id) }]
        : [],
    ),
    ...past.chats
      .filter(({ n }) => chats.has(n))
      .flatMap(({ id }) =>
        [...new Set(names)].map((text): TakenOut => ({ text, doc: null, ref: nameRef(id) })),
      ),
    ...events.flatMap((event): TakenOut[] =>
      event.type === 'MessageSubmitted' &&
      ids.has(event.conversation) &&
      recalled.has(event.messageId) &&
      event.content.kind === 'text'
        ? [{ text: event.content.text, doc: null, ref: '' }]
        : [],
    ),
  ];
}

async function dropBeside(
  db: DeskDb,
  buyers: readonly string[],
  orders: readonly string[],
  ids: readonly string[],
): Promise<void> {
  const details = await db.orderDetails
    .where('buyer')
    .anyOf([...buyers])
    .primaryKeys();
  await together([
    db.orders.bulkDelete([...orders]),
    db.buyers.bulkDelete([...buyers]),
    db.orderDetails.bulkDelete(details),
    db.tracking.bulkDelete([...details, ...orders]),
    db.readings.bulkDelete(buyers.map((buyer) => `orders ${buyer}`)),
    db.drafts.bulkDelete([...ids]),
  ]);
}

/** The newest instant of what goes, epoch ms. */
function newestGone({ past, lines, stays }: Swept & { readonly past: Past }): number {
  const rows = past.entries.filter((row) => row.kind === 'message' && (stays !== 'all' || lines.has(row.id)));
  const unseen = stays === 'all' ? [] : past.unseen;
  return [...rows, ...unseen].reduce((newest, { at }) => Math.max(newest, at), 0);
}

async function sweep(
  db: DeskDb,
  keys: ReadonlyMap<string, string>,
  before: number,
  sizes: typeof usualSizes,
): Promise<number> {
  const pasts = await together([...keys.keys()].map((id) => pastOf(db, [id])));
  const all = pasts.flatMap((past) => sweptOf(past, before) ?? []);
  if (all.length === 0) return 0;
  const { buyers, orders } = await gone(db, all, before);
  const ids = all.map(({ conversation }) => conversation);
  const threads = await threadsOf(db, buyers, orders);
  const commits = await commitsOf(db, [
    ...ids.map((id) => `conversation/${id}`),
    ...orders.map((id) => `order/${id}`),
    ...buyers.map((id) => `buyer/${id}`),
    ...threads.map(carrierStream),
  ]);
  const byId = new Map(all.map((each) => [each.conversation, each]));
  const [goneOrders, goneBuyers, goneThreads] = [new Set(orders), new Set(buyers), new Set(threads)];
  const stops = await guardTraces(db, (event) => {
    const swept = byId.get(event.conversation);
    return swept !== undefined && isSwept(event, swept);
  });
  const places = new Set(commits.map(({ position }) => position));
  const rows = [...commits, ...stops.commits.filter(({ position }) => !places.has(position))];
  const rewrite = (event: DeskEvent): DeskEvent | null => {
    if (isOfOrder(event)) return goneOrders.has(event.order) ? null : event;
    if (isOfBuyer(event)) return goneBuyers.has(event.buyer) ? null : event;
    if (event.type === 'GuardCaseSettled') return stops.cases.has(guardCaseId(event)) ? null : event;
    if (isOfCarrier(event)) return goneThreads.has(event.thread) ? null : event;
    const swept = 'conversation' in event ? byId.get(event.conversation) : undefined;
    return swept && isSwept(event, swept) ? null : event;
  };
  const asOf = await keptAsOf(db);
  const takeOut = new TakeOut(db, sizes);
  await takeOut.these(all.flatMap((each) => found(each, commits)));
  const left = await rewriteCommits(db, rows, rewrite);
  const past: Past = {
    conversations: all.flatMap((each) => each.past.conversations),
    chats: all.flatMap((each) => each.past.chats),
    whole: all.flatMap((each) => each.past.whole),
    entries: all.flatMap((each) => each.past.entries),
    unseen: all.flatMap((each) => each.past.unseen),
    replies: all.flatMap((each) => each.past.replies),
  };
  const gonePast: Past = {
    ...past,
    chats: past.chats.filter(({ conversation, n }) => byId.get(conversation)?.chats.has(n)),
    entries: past.entries.filter(({ id, conversation }) => byId.get(conversation)?.lines.has(id)),
  };
  await db.receipts.bulkDelete(receiptsNamedAfter(gonePast, orders));
  await replacePast(db, past, replayed(left, ids, asOf), asOf);
  await renewBooks(db, rows);
  await dropBeside(
    db,
    buyers,
    orders,
    all.filter(({ stays }) => stays !== 'all').map((each) => each.conversation),
  );
  for (const each of all) await noteForgotten(db, keys.get(each.conversation) as string, newestGone(each));
  return all.reduce((sum, { chats }) => sum + chats.size, 0);
}

async function note(db: DeskDb, at: number, count: number): Promise<void> {
  const last = await db.dataLog.toCollection().last();
  if (last?.what === 'swept' && last.at === at) await db.dataLog.put({ ...last, count: last.count + count });
  else await db.dataLog.add({ at, by: '', what: 'swept', count });
}

/**
 * Forgets the chats of some conversations that closed before an instant (epoch ms), whole or not at all; a conversation with an
 * open chat is left alone. Of a buyer of whom nothing is left their older orders go too. While it goes on no command may be
 * under way. Rejects with `StoreFault` alone.
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
      if (count > 0) await note(db, at, count);
      return count;
    });
  } catch (error) {
    throw asStoreFault(error);
  }
}
