import type { Chat } from '../../core/domain/chat/chat.ts';
import { dayAndTime } from '../ui/moment.ts';

/** Whose the chat is, in the header's second line. `me` and the holder are agents' ids. */
export function holderWords(chat: Chat, me: string, nameOf: (agent: string) => string, zone: string): string {
  if (chat.status === 'closed') return `Closed ${dayAndTime(chat.closedAt, zone)}`;
  if (chat.holder === null) return 'Unassigned';
  return chat.holder === me ? 'Yours' : `${nameOf(chat.holder)}’s`;
}
