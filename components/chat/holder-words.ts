import type { Chat } from '../../core/domain/chat/chat.ts';
import { dayAndTime } from '../ui/moment.ts';
import { words } from '../words/words.ts';

/** Whose the chat is, or how it ended, in the header's second line. `me` and the holder are agents' ids. */
export function holderWords(chat: Chat, me: string, nameOf: (agent: string) => string, zone: string): string {
  if (chat.status === 'open') {
    if (chat.holder === null) return words.chat.unassigned;
    return chat.holder === me ? words.chat.yours : words.chat.theirs(nameOf(chat.holder));
  }
  const when = dayAndTime(chat.closedAt, zone);
  if (chat.reason === 'timeout') return words.chat.closedByItself(when);
  if (chat.reason === 'blocked') return words.chat.closedByBlock(when);
  return chat.endedBy === null ? words.chat.closedOn(when) : words.chat.closedBy(nameOf(chat.endedBy), when);
}
