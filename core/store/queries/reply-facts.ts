import type { Conversation } from '../../domain/chat/conversation.ts';
import type { VariableFacts } from '../../domain/message/fill-variables.ts';
import type { DeskDb } from '../db.ts';

/** What a saved reply can say of a chat, and the order it speaks of; '' for none. */
export interface ReplyFacts {
  readonly facts: VariableFacts;
  readonly order: string;
  /** Whether the desk has read that order's page from the shop. */
  readonly orderRead: boolean;
}

/** The order a chat is about: the one that came up last, else the buyer's only one. With several it is not guessed. */
async function orderOf(db: DeskDb, { latest, buyer }: Conversation): Promise<string> {
  const named = latest?.orders.at(-1);
  if (named !== undefined) return named;
  const known = await db.orders.where('buyer').equals(buyer.id).limit(2).primaryKeys();
  return known.length === 1 ? (known[0] as string) : '';
}

/** What is known of a chat for filling in a saved reply. */
export async function replyFacts(db: DeskDb, conversation: Conversation): Promise<ReplyFacts> {
  const order = await orderOf(db, conversation);
  const read = order === '' ? undefined : await db.orderDetails.get(order);
  const tracking = read?.details.packages.findLast(({ trackingNumber }) => trackingNumber !== '');
  const facts = {
    ...(conversation.buyer.nickname === '' ? {} : { buyer: conversation.buyer.nickname }),
    ...(order === '' ? {} : { order_id: order }),
    ...(tracking ? { tracking_number: tracking.trackingNumber } : {}),
  };
  return { facts, order, orderRead: read !== undefined };
}
