import type { DeskEvent } from '../../domain/desk/event.ts';
import { carrierStream, isOfOrder } from '../../domain/desk/stream.ts';
import type { Order } from '../../domain/order/order.ts';
import { evolveOrder } from '../../domain/order/record-order.ts';
import { anonymousEvent, type Erased } from '../../domain/privacy/anonymous-event.ts';
import { newNames } from '../../domain/privacy/new-names.ts';
import type { PlacedCommit } from '../../engine/commit.ts';
import type { CommitRow, DeskDb } from '../db.ts';
import { keptAsOf } from '../projections/moved.ts';
import { lineRef, nameRef } from '../projections/search-changes.ts';
import { usualSizes } from '../search/search-book.ts';
import { type TakenOut, TakeOut } from '../search/take-out.ts';
import { asStoreFault } from '../store-fault.ts';
import { forgottenKey, noteForgotten } from './forgotten-book.ts';
import { guardTraces } from './guard-traces.ts';
import { newestSaid } from './newest-said.ts';
import { type Past, pastOf } from './past-of.ts';
import { renewBooks } from './renew-books.ts';
import { replacePast } from './replace-past.ts';
import { replayed } from './replayed.ts';
import { commitsOf, rewriteCommits } from './rewrite-log.ts';
import { threadsOf } from './threads-of.ts';
import { removeTraces, tellsOf } from './traces.ts';

/** Who is erased, by whom, and what that needs of its surroundings. */
export interface Erasure {
  readonly buyer: string;
  /** The agent who does it. */
  readonly by: string;
  /** Epoch ms by the shop's clock. */
  readonly now: number;
  readonly newId: () => string;
}

/** What is known of a buyer before they are erased. */
interface Scope {
  readonly conversations: readonly string[];
  readonly past: Past;
  readonly commits: readonly CommitRow[];
  readonly orders: ReadonlySet<string>;
  readonly threads: ReadonlySet<string>;
  readonly cases: ReadonlySet<string>;
  readonly nicknames: readonly string[];
}

function eventsOf(commits: readonly CommitRow[]): DeskEvent[] {
  return commits.flatMap(({ events }) => events);
}

async function scopeOf(db: DeskDb, buyer: string): Promise<Scope> {
  const conversations = await db.conversations.where('buyer.id').equals(buyer).primaryKeys();
  const orders = await db.orders.where('buyer').equals(buyer).primaryKeys();
  const threads = await threadsOf(db, [buyer], orders);
  const streams = [
    `buyer/${buyer}`,
    ...conversations.map((id) => `conversation/${id}`),
    ...orders.map((id) => `order/${id}`),
    ...threads.map(carrierStream),
  ];
  const commits = await commitsOf(db, streams);
  const theirs = new Set(conversations);
  const names = eventsOf(commits).flatMap((event) =>
    event.type === 'BuyerIntroduced' && theirs.has(event.conversation) ? event.buyer.nickname : [],
  );
  const nicknames = [...new Set(names)].filter((name) => name !== '');
  const tells = tellsOf({ buyer, conversations, orders, nicknames });
  const stops = await guardTraces(db, ({ conversation }) => theirs.has(conversation), tells);
  const places = new Set(commits.map(({ position }) => position));
  return {
    conversations,
    past: await pastOf(db, conversations),
    commits: [...commits, ...stops.commits.filter(({ position }) => !places.has(position))],
    cases: stops.cases,
    orders: new Set(orders),
    threads: new Set(threads),
    nicknames,
  };
}

/** Everything of a buyer that search finds, also what was called back, of which words may be left. */
function found({ past, commits, nicknames, conversations }: Scope): TakenOut[] {
  const lines = past.entries.flatMap((row): TakenOut[] =>
    row.kind === 'message' && row.doc !== undefined && row.content.kind === 'text'
      ? [{ text: row.content.text, doc: row.doc, ref: lineRef(row.id) }]
      : [],
  );
  const chats = past.chats.flatMap(({ id }) =>
    nicknames.map((text): TakenOut => ({ text, doc: null, ref: nameRef(id) })),
  );
  const events = eventsOf(commits);
  const recalled = new Set(events.flatMap((each) => (each.type === 'MessageRecalled' ? each.messageId : [])));
  const called = events.flatMap((event): TakenOut[] =>
    event.type === 'MessageSubmitted' &&
    conversations.includes(event.conversation) &&
    recalled.has(event.messageId) &&
    event.content.kind === 'text'
      ? [{ text: event.content.text, doc: null, ref: '' }]
      : [],
  );
  return [...lines, ...chats, ...called];
}

/** The orders as the log tells of them now. */
async function renewOrders(
  db: DeskDb,
  { orders }: Scope,
  commits: readonly PlacedCommit[],
  erased: Erased,
): Promise<void> {
  const renamed = new Map<string, Order>();
  const wanted = new Set([...orders].map(erased.names.of));
  for (const event of commits.flatMap(({ events }) => events)) {
    if (!isOfOrder(event) || !wanted.has(event.order)) continue;
    const after = evolveOrder(renamed.get(event.order), event);
    if (after) renamed.set(event.order, after);
  }
  await db.orders.bulkDelete([...orders]);
  await db.orders.bulkPut([...renamed.values()]);
}

function erasedOf(scope: Scope, { buyer, newId }: Erasure): Erased {
  const delivered = eventsOf(scope.commits).flatMap((each) =>
    each.type === 'MessageDelivered' ? each.messageId : [],
  );
  return {
    buyer,
    conversations: new Set(scope.conversations),
    orders: scope.orders,
    threads: scope.threads,
    cases: scope.cases,
    tells: tellsOf({ ...scope, buyer, orders: [...scope.orders] }),
    delivered: new Set(delivered),
    names: newNames(newId),
  };
}

/** A command that is named by what it is about, such as a rating or a greeting, would go on telling of it. */
function isNamed(commit: string): boolean {
  return /^(?:rating |\w+:)/.test(commit);
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
  const erased = erasedOf(scope, erasure);
  const asOf = await keptAsOf(db);
  await new TakeOut(db, block).these(found(scope));
  const rewritten = await rewriteCommits(
    db,
    commits,
    (event) => anonymousEvent(event, erased),
    (commit) => (isNamed(commit) ? newId() : null),
  );
  await replacePast(db, past, replayed(rewritten, conversations.map(erased.names.of), asOf), asOf);
  await renewOrders(db, scope, rewritten, erased);
  await db.buyers.delete(buyer);
  await renewBooks(db, commits);
  await removeTraces(db, {
    buyer,
    conversations,
    orders: [...orders],
    nicknames,
    past,
    renamed: erased.names.of,
  });
  for (const id of conversations) {
    const key = keys.get(id);
    if (key) await noteForgotten(db, key, newestSaid(past, id));
  }
  await db.dataLog.add({ at: now, by, what: 'erased', count: past.chats.length });
  return past.chats.length;
}

/**
 * Erases a buyer whose chats are all closed everywhere, whole or not at all (docs/privacy.md). What is read and written grows
 * with what there is of them, and not with the shop. While it goes on no command may be under way. Rejects with `StoreFault`
 * alone.
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
