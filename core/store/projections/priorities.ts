import type { Conversation } from '../../domain/chat/conversation.ts';
import { openChatOf } from '../../domain/chat/conversation.ts';
import type { Order } from '../../domain/order/order.ts';
import { isLasting, priorityGrounds } from '../../domain/triage/priority.ts';
import type { DeskDb } from '../db.ts';
import type { PriorityRow } from '../rows.ts';
import type { Change } from './change.ts';

/** The row of a conversation's open chat; null where only its deadline could put it into the folder. */
function priorityRow(
  conversation: Conversation,
  orders: readonly Order[],
  highValue: Readonly<Record<string, number>>,
): PriorityRow | null {
  const grounds = priorityGrounds(conversation, orders, highValue);
  if (!grounds) return null;
  const lasting = isLasting(grounds);
  const frequentUntil = grounds.frequent.at(-1)?.until;
  if (!lasting && frequentUntil === undefined) return null;
  return {
    conversation: conversation.id,
    grounds,
    ...(lasting ? { lasting: 1 } : {}),
    ...(frequentUntil === undefined ? {} : { frequentUntil }),
  };
}

/** Whether what a conversation itself brings to its priority has changed. */
function hasTurned(before: Conversation | undefined, after: Conversation): boolean {
  const [was, is] = [openChatOf(before), openChatOf(after)];
  if (!was || !is) return was !== is;
  const sameBuyer = before?.buyer.id === after.buyer.id && before?.repeatOrder === after.repeatOrder;
  return was.n !== is.n || was.flagged !== is.flagged || !sameBuyer;
}

/** The buyers whose orders changed. One that went over to another buyer touches both. */
function buyersOfOrders({ before, after }: Change): string[] {
  const changed = [...after.orders.values()].filter((order) => before.orders.get(order.id) !== order);
  return [...new Set(changed.flatMap(({ id, buyer }) => [buyer, before.orders.get(id)?.buyer ?? buyer]))];
}

/** The conversations whose row has to be made anew. */
async function touchedBy(db: DeskDb, change: Change): Promise<Map<string, Conversation>> {
  const { before, after } = change;
  const touched = new Map<string, Conversation>();
  const add = (rows: readonly (Conversation | undefined)[]) => {
    for (const row of rows) if (row) touched.set(row.id, row);
  };
  add([...after.conversations.values()].filter((each) => hasTurned(before.conversations.get(each.id), each)));
  const buyers = buyersOfOrders(change);
  if (buyers.length > 0) add(await db.conversations.where('buyer.id').anyOf(buyers).toArray());
  // A new threshold is rare, and touches whoever has a chat open.
  if (after.shop.highValue !== before.shop.highValue) {
    const open = await db.chats
      .where('[state+waitRank+buyer]')
      .between(['open', Number.NEGATIVE_INFINITY], ['open', Number.POSITIVE_INFINITY])
      .toArray();
    add(await db.conversations.bulkGet(open.map(({ conversation }) => conversation)));
  }
  return touched;
}

/**
 * Keeps the rows of the high-priority folder (docs/rules.md §7): made anew when a chat opens or closes, is flagged or
 * tied, when an order of its buyer comes, or the threshold changes. A message in an open chat costs nothing here.
 */
export async function writePriorities(db: DeskDb, change: Change): Promise<void> {
  const touched = await touchedBy(db, change);
  if (touched.size === 0) return;
  const open = [...touched.values()].filter((each) => openChatOf(each));
  const buyers = [...new Set(open.map(({ buyer }) => buyer.id))];
  const orders = buyers.length > 0 ? await db.orders.where('buyer').anyOf(buyers).toArray() : [];
  const ordersOf = Map.groupBy(orders, ({ buyer }) => buyer);
  const { highValue } = change.after.shop;
  const rows = open.flatMap((each) => priorityRow(each, ordersOf.get(each.buyer.id) ?? [], highValue) ?? []);
  const kept = new Set(rows.map(({ conversation }) => conversation));
  const gone = [...touched.keys()].filter((id) => !kept.has(id));
  if (gone.length > 0) await db.priorities.bulkDelete(gone);
  if (rows.length > 0) await db.priorities.bulkPut(rows);
}
