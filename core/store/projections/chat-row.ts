import type { Chat } from '../../domain/chat/chat.ts';
import { closesAt } from '../../domain/chat/closes-at.ts';
import type { Conversation } from '../../domain/chat/conversation.ts';
import type { TouchedChat } from '../../domain/desk/desk-state.ts';
import type { ChatRow } from '../rows.ts';

/** Larger than any instant: those who wait come before those who do not, and of these the latest first. */
const afterAllWaiting = 1e15;

/** Whether a chat awaits a reply. */
export function awaitsReply(chat: Chat): boolean {
  return chat.status === 'open' && chat.wait !== null;
}

function deadlineKeys(chat: Chat): Pick<ChatRow, 'dueAt' | 'dueSoonAt' | 'held'> {
  if (chat.status === 'closed' || !chat.wait) return {};
  if (chat.wait.deadlines)
    return { dueAt: chat.wait.deadlines.dueAt, dueSoonAt: chat.wait.deadlines.dueSoonAt };
  return chat.openedInHoliday ? {} : { held: 1 };
}

/** The row of a chat in the lists: a pure function of the conversation, so it can be made anew at any time. */
function chatRow(conversation: Conversation, chat: Chat): ChatRow {
  const newest = chat.lastInboundAt ?? chat.openedAt;
  const waitingSince = awaitsReply(chat) ? chat.wait?.since : undefined;
  const { firstInbound, rating, assignments } = chat.facts;
  const lastAssigned = assignments.at(-1);
  return {
    id: chat.id,
    conversation: conversation.id,
    chat,
    nickname: conversation.buyer.nickname,
    avatar: conversation.buyer.avatar,
    preview: chat.last?.text ?? '',
    previewKind: chat.last?.kind ?? 'text',
    previewBy: chat.last?.by ?? 'platform',
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
    ...(chat.status === 'open' ? { closesAt: closesAt(chat) } : { closedAt: chat.closedAt }),
    ...(firstInbound ? { firstInboundAt: firstInbound.at } : {}),
    ...(lastAssigned ? { lastAssignedAt: lastAssigned.at } : {}),
    ...(rating ? { ratedAt: rating.at } : {}),
  };
}

/** A chat's row before and after a batch; null where there was none. */
export interface RowChange {
  readonly before: ChatRow | null;
  readonly after: ChatRow;
}

/** The row that a touched chat had before and has now. @param before its conversation before the batch. */
export function rowChange(before: Conversation | undefined, { conversation, chat }: TouchedChat): RowChange {
  const was = [before?.latest, before?.previous].find((each) => each?.id === chat.id);
  return { before: was && before ? chatRow(before, was) : null, after: chatRow(conversation, chat) };
}
