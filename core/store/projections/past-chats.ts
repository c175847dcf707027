import type { ClosedChat } from '../../domain/chat/chat.ts';
import type { Conversation } from '../../domain/chat/conversation.ts';
import type { Changed } from './change.ts';

function keptIn(conversation: Conversation | undefined): readonly string[] {
  return [conversation?.latest, conversation?.previous].flatMap((chat) => chat?.id ?? []);
}

/** The chats that a batch put out of their conversations, for those keep the latest two alone. */
export function pastChats({ before, after }: Changed): ClosedChat[] {
  const past = new Map<string, ClosedChat>();
  for (const conversation of after.conversations.values()) {
    const was = before.conversations.get(conversation.id);
    if (was === conversation) continue;
    const kept = keptIn(conversation);
    for (const chat of [was?.latest, was?.previous])
      if (chat?.status === 'closed' && !kept.includes(chat.id)) past.set(chat.id, chat);
  }
  for (const { chat } of after.touched.values()) {
    if (chat.status === 'closed' && !keptIn(after.conversations.get(chat.conversation)).includes(chat.id))
      past.set(chat.id, chat);
  }
  return [...past.values()];
}
