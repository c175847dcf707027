import * as v from 'valibot';
import type { ShopConversation } from '../../domain/message/shop-message.ts';
import type { Unreadable } from './config.ts';
import { toMilliseconds } from './shop-time.ts';

const participantSchema = v.object({
  role: v.fallback(v.string(), ''),
  user_id: v.fallback(v.string(), ''),
  nickname: v.fallback(v.string(), ''),
  avatar: v.fallback(v.string(), ''),
});

const latestSchema = v.object({ id: v.fallback(v.string(), ''), create_time: v.optional(v.unknown()) });

const conversationSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  create_time: v.optional(v.unknown()),
  /** Absent means that the shop did not say; the send itself will tell. */
  can_send_message: v.fallback(v.boolean(), true),
  participants: v.array(participantSchema),
  latest_message: v.fallback(v.nullish(latestSchema), null),
});

/** Reads a page of conversations. One without an id or a buyer is left out and reported. Never throws. Source: Get Conversations 202309. */
export function readConversations(
  items: readonly unknown[],
  report: (item: Unreadable) => void,
): ShopConversation[] {
  const conversations: ShopConversation[] = [];
  for (const raw of items) {
    const parsed = v.safeParse(conversationSchema, raw);
    const buyer = parsed.success
      ? parsed.output.participants.find(({ role, user_id }) => role === 'BUYER' && user_id !== '')
      : undefined;
    if (!parsed.success || !buyer) {
      report({ what: 'conversation', reason: parsed.success ? 'no buyer' : parsed.issues[0].message, raw });
      continue;
    }
    const { id, create_time, can_send_message, latest_message: latest } = parsed.output;
    conversations.push({
      id,
      buyer: { id: buyer.user_id, nickname: buyer.nickname, avatar: buyer.avatar },
      canSend: can_send_message,
      latestMessageId: latest?.id ?? '',
      latestAt: toMilliseconds(latest?.create_time) ?? toMilliseconds(create_time) ?? 0,
    });
  }
  return conversations;
}
