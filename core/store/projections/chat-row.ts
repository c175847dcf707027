import type { Chat } from '../../domain/chat/chat.ts';
import { closesAt } from '../../domain/chat/closes-at.ts';
import type { Conversation } from '../../domain/chat/conversation.ts';
import type { PriorityGrounds } from '../../domain/triage/priority.ts';
import type { ChatRow, UnplacedChat } from '../rows.ts';
import { afterAllWaiting, placesOf } from './places.ts';

/** Whether a chat awaits a reply. */
export function awaitsReply(chat: Chat): boolean {
  return chat.status === 'open' && chat.wait !== null;
}

function deadlineKeys(chat: Chat): Pick<ChatRow, 'dueAt' | 'dueSoonAt' | 'countedFrom' | 'held'> {
  if (chat.status === 'closed' || !chat.wait) return {};
  const { since, countedFrom, deadlines } = chat.wait;
  if (deadlines) {
    const { dueAt, dueSoonAt } = deadlines;
    return { dueAt, dueSoonAt, ...(countedFrom === null || countedFrom === since ? {} : { countedFrom }) };
  }
  return chat.openedInHoliday ? {} : { held: 1 };
}

function priorityKeys(chat: Chat, grounds: PriorityGrounds | null): Pick<ChatRow, 'grounds' | 'movesAt'> {
  if (chat.status === 'closed') return {};
  const { dueSoonAt, dueAt } = chat.wait?.deadlines ?? {};
  const deadline = [dueSoonAt, dueAt].filter((at) => at !== undefined);
  const turns = grounds?.frequent.flatMap(({ from, until }) => [from, until + 1]) ?? [];
  const movesAt = [...deadline, ...turns];
  return { ...(grounds ? { grounds } : {}), ...(movesAt.length > 0 ? { movesAt } : {}) };
}

function orderKeys({ orders }: Chat): Pick<ChatRow, 'orderEnds'> {
  return orders.length > 0 ? { orderEnds: orders.map(readFromEnd) } : {};
}

/** An order's id from its last character to its first. */
export function readFromEnd(order: string): string {
  return [...order.toLowerCase()].reverse().join('');
}

/** A row with its places in the lists as of an instant (epoch ms). */
export function placedAt(row: UnplacedChat, at: number): ChatRow {
  return { ...row, places: placesOf(row, at) };
}

/**
 * The row of a chat in the lists: a pure function of what is known of it, so it can be made anew at any time.
 * @param grounds what its priority rests on beside its deadline, null for nothing. @param at the instant as of which it
 * is placed, epoch ms.
 */
export function chatRow(
  conversation: Conversation,
  chat: Chat,
  grounds: PriorityGrounds | null,
  at: number,
): ChatRow {
  const newest = chat.lastInboundAt ?? chat.openedAt;
  const waitingSince = awaitsReply(chat) ? chat.wait?.since : undefined;
  const { firstInbound, rating, assignments } = chat.facts;
  const lastAssigned = assignments.at(-1);
  const row: UnplacedChat = {
    id: chat.id,
    conversation: conversation.id,
    n: chat.n,
    nickname: conversation.buyer.nickname,
    category: chat.category,
    ...(chat.sortedByHand ? { sortedByHand: true as const } : {}),
    preview: chat.last?.text ?? '',
    previewKind: chat.last?.kind ?? 'text',
    previewBy: chat.last?.by ?? 'platform',
    ...(chat.last?.agent === undefined ? {} : { previewAgent: chat.last.agent }),
    previewAt: chat.last?.at ?? chat.openedAt,
    state: chat.status,
    holder: chat.holder ?? '',
    buyer: conversation.buyer.id,
    openedAt: chat.openedAt,
    waitRank: waitingSince ?? afterAllWaiting - newest,
    latestRank: -newest,
    unread: chat.status === 'open' && chat.unread ? 1 : 0,
    starred: chat.status === 'open' && chat.starred ? 1 : 0,
    ...(conversation.outgoing.some((each) => each.failed && each.chat === chat.n)
      ? { failed: 1 as const }
      : {}),
    ...deadlineKeys(chat),
    ...(chat.lastReplyAt === null ? {} : { repliedAt: chat.lastReplyAt }),
    ...(chat.status === 'open' && chat.assignedWhy ? { assignedBy: chat.assignedWhy.rule } : {}),
    ...(chat.status === 'open' ? { closesAt: closesAt(chat) } : { closedAt: chat.closedAt }),
    ...(firstInbound ? { firstInboundAt: firstInbound.at } : {}),
    ...(lastAssigned ? { lastAssignedAt: lastAssigned.at } : {}),
    ...(rating ? { ratedAt: rating.at } : {}),
    ...priorityKeys(chat, grounds),
    ...orderKeys(chat),
  };
  return placedAt(row, at);
}

/** A chat's row before and after a batch; null where there was none. */
export interface RowChange {
  readonly before: ChatRow | null;
  readonly after: ChatRow;
}
