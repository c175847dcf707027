import type { DeskEvent } from '../../domain/desk/event.ts';
import { carrierStream, isOfOrder } from '../../domain/desk/stream.ts';
import type { Order } from '../../domain/order/order.ts';
import { evolveOrder } from '../../domain/order/record-order.ts';
import type { Erased } from '../../domain/privacy/anonymous-event.ts';
import { newNames } from '../../domain/privacy/new-names.ts';
import type { PlacedCommit } from '../../engine/commit.ts';
import type { CommitRow, DeskDb } from '../db.ts';
import { guardTraces } from './guard-traces.ts';
import { type Past, pastOf } from './past-of.ts';
import { commitsOf } from './rewrite-log.ts';
import { nicknamesIn } from './search-traces.ts';
import { threadsOf } from './threads-of.ts';
import { tellsOf } from './traces.ts';

/** What is known of a buyer before they are erased. */
export interface Scope {
  readonly conversations: readonly string[];
  readonly past: Past;
  /** The streams of the log that are theirs alone. */
  readonly streams: readonly string[];
  readonly commits: readonly CommitRow[];
  readonly orders: ReadonlySet<string>;
  readonly threads: ReadonlySet<string>;
  readonly cases: ReadonlySet<string>;
  readonly nicknames: readonly string[];
}

export function eventsOf(commits: readonly PlacedCommit[]): DeskEvent[] {
  return commits.flatMap(({ events }) => events);
}

/** Within the caller's transaction. */
export async function scopeOf(db: DeskDb, buyer: string): Promise<Scope> {
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
  const nicknames = nicknamesIn(eventsOf(commits), theirs);
  const tells = tellsOf({ buyer, conversations, orders, nicknames });
  const stops = await guardTraces(db, ({ conversation }) => theirs.has(conversation), tells);
  const places = new Set(commits.map(({ position }) => position));
  return {
    conversations,
    past: await pastOf(db, conversations),
    streams,
    commits: [...commits, ...stops.commits.filter(({ position }) => !places.has(position))],
    cases: stops.cases,
    orders: new Set(orders),
    threads: new Set(threads),
    nicknames,
  };
}

/** Who is to be said no more, with new names for all that was theirs. @param newId makes a name that nothing else has. */
export function erasedOf(scope: Scope, buyer: string, newId: () => string): Erased {
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
export function isNamed(commit: string): boolean {
  return /^(?:rating |hand over:|\w+:)/.test(commit);
}

/** Puts orders as the log tells of them now in the place of others. Within the caller's transaction. */
export async function renewOrders(
  db: DeskDb,
  gone: readonly string[],
  wanted: ReadonlySet<string>,
  commits: readonly PlacedCommit[],
): Promise<void> {
  const renewed = new Map<string, Order>();
  for (const event of eventsOf(commits)) {
    if (!isOfOrder(event) || !wanted.has(event.order)) continue;
    const after = evolveOrder(renewed.get(event.order), event);
    if (after) renewed.set(event.order, after);
  }
  await db.orders.bulkDelete([...gone]);
  await db.orders.bulkPut([...renewed.values()]);
}
