import type { Chat } from '../chat/chat.ts';
import { type Sentiment, sentimentOf } from './chat-reading.ts';

/** How the buyer of a chat sounds: as a person said, else as read; null where nothing was (docs/rules.md §7). */
export function feelsOf({ feltByHand, read }: Pick<Chat, 'feltByHand' | 'read'>): Sentiment | null {
  return feltByHand ?? (read ? sentimentOf(read) : null);
}
