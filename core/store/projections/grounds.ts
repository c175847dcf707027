import type { Conversation } from '../../domain/chat/conversation.ts';
import { openChatOf } from '../../domain/chat/conversation.ts';
import type { Shop } from '../../domain/shop/shop.ts';
import {
  groundsInWords,
  isLasting,
  type PriorityGrounds,
  priorityGrounds,
} from '../../domain/triage/priority.ts';
import type { DeskDb } from '../db.ts';
import type { Changed } from './change.ts';

/** Whether what a conversation itself brings to its priority has changed. */
function hasTurned(before: Conversation | undefined, after: Conversation, shop: Shop): boolean {
  const [was, is] = [openChatOf(before), openChatOf(after)];
  if (!was || !is) return was !== is;
  const sameBuyer = before?.buyer.id === after.buyer.id && before?.repeatOrder === after.repeatOrder;
  const [said, says] = [groundsInWords(was, shop), groundsInWords(is, shop)];
  const sameWords =
    said.urgentWords === says.urgentWords && said.negativeSentiment === says.negativeSentiment;
  return was.n !== is.n || was.flagged !== is.flagged || !sameBuyer || !sameWords;
}

/** The buyers whose orders changed. One that went over to another buyer touches both. */
function buyersOfOrders({ before, after }: Changed): string[] {
  const changed = [...after.orders.values()].filter((order) => before.orders.get(order.id) !== order);
  return [...new Set(changed.flatMap(({ id, buyer }) => [buyer, before.orders.get(id)?.buyer ?? buyer]))];
}

/** The conversations with an open chat whose priority may rest on something else now. */
async function touchedBy(db: DeskDb, change: Changed): Promise<Conversation[]> {
  const { before, after } = change;
  const touched = new Map<string, Conversation>();
  const add = (rows: readonly (Conversation | undefined)[]) => {
    for (const row of rows) if (row) touched.set(row.id, after.conversations.get(row.id) ?? row);
  };
  add(
    [...after.conversations.values()].filter((each) =>
      hasTurned(before.conversations.get(each.id), each, after.shop),
    ),
  );
  const buyers = buyersOfOrders(change);
  if (buyers.length > 0) add(await db.conversations.where('buyer.id').anyOf(buyers).toArray());
  // New thresholds and tags are rare, and touch whoever has a chat open.
  const { highValue, tagsOff } = after.shop;
  if (highValue !== before.shop.highValue || tagsOff !== before.shop.tagsOff) {
    const open = await db.chats.where('[state+holder+openedAt]').between(['open'], ['open', []]).toArray();
    add(await db.conversations.bulkGet(open.map(({ conversation }) => conversation)));
  }
  return [...touched.values()].filter((each) => openChatOf(each));
}

/** The grounds of a conversation with its open chat; null where only its deadline could raise that. */
export interface NewGrounds {
  readonly conversation: Conversation;
  readonly grounds: PriorityGrounds | null;
}

/**
 * What the priority of open chats rests on (docs/rules.md §7), of those where it may have changed, by conversation: when
 * a chat opens, is flagged or tied, when its buyer's words turn bad or urgent, when an order of its buyer comes, or the threshold changes. A message in an open chat
 * costs nothing here. Conversations and orders of the batch must be written already, or asked to be.
 */
export async function newGrounds(db: DeskDb, change: Changed): Promise<ReadonlyMap<string, NewGrounds>> {
  const open = await touchedBy(db, change);
  if (open.length === 0) return new Map();
  const buyers = [...new Set(open.map(({ buyer }) => buyer.id))];
  const orders = await db.orders.where('buyer').anyOf(buyers).toArray();
  const ordersOf = Map.groupBy(orders, ({ buyer }) => buyer);
  return new Map(
    open.map((conversation) => {
      const found = priorityGrounds(
        conversation,
        ordersOf.get(conversation.buyer.id) ?? [],
        change.after.shop,
      );
      const grounds = found && (isLasting(found) || found.frequent.length > 0) ? found : null;
      return [conversation.id, { conversation, grounds }];
    }),
  );
}
