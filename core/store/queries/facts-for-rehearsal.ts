import type { ProactiveStage } from '../../domain/automation/automation.ts';
import type { Order } from '../../domain/order/order.ts';
import { stagesIn } from '../../domain/order/stages-in.ts';
import type { DeskDb } from '../db.ts';
import { chatsOfConversation } from './chats-of-conversation.ts';

/** What the desk knows of a conversation's orders. */
export interface KnownOrders {
  /** The buyer's, two at most: with several it is not guessed which one is meant. */
  readonly ofBuyer: readonly string[];
  /** Their tracking numbers, and those of the orders its chats are about. */
  readonly tracking: ReadonlyMap<string, string>;
}

/** The orders of a conversation, as `replyFacts` reads them for one chat. */
export async function ordersOfConversation(db: DeskDb, id: string): Promise<KnownOrders> {
  const known = await db.conversations.get(id);
  const buyer = known?.buyer.id ?? '';
  const ofBuyer = (await db.orders.where('buyer').equals(buyer).limit(2).primaryKeys()).map(String);
  const chats = await chatsOfConversation(db, id);
  const orders = new Set([...ofBuyer, ...chats.flatMap((chat) => chat.orders)]);
  return { ofBuyer, tracking: await trackingNumbers(db, [...orders]) };
}

/** The tracking numbers of orders, as far as they were read from the shop. */
export async function trackingNumbers(
  db: DeskDb,
  orders: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const read = await db.orderDetails.bulkGet([...orders]);
  return new Map(
    read.flatMap((row): [string, string][] => {
      const tracked = row?.details.packages.findLast(({ trackingNumber }) => trackingNumber !== '');
      return row && tracked ? [[row.id, tracked.trackingNumber]] : [];
    }),
  );
}

/** A stage that a carrier reported and nobody recorded, as no buyer was told of such. */
export interface UnrecordedStage {
  readonly order: Order;
  readonly stage: ProactiveStage;
  /** Epoch ms. */
  readonly since: number;
}

/** Stages since an instant that are in what was read of carriers' reports, oldest first. */
export async function unrecordedStages(db: DeskDb, since: number): Promise<readonly UnrecordedStage[]> {
  const reports = await db.tracking.toArray();
  const orders = await db.orders.bulkGet(reports.map(({ id }) => id));
  return reports
    .flatMap(({ steps }, n) => {
      const order = orders[n];
      if (!order) return [];
      return [...stagesIn(steps)].flatMap(([stage, at]) =>
        at >= since && !order.stages?.includes(stage) ? [{ order, stage, since: at }] : [],
      );
    })
    .sort((a, b) => a.since - b.since);
}
