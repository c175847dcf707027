import type { Chat } from './chat.ts';

const SEVEN_DAYS = 7 * 86_400_000;

/**
 * When an open chat closes by itself, epoch ms: 7 days after the wait began, else after its last message,
 * else after its opening (docs/rules.md §2).
 */
export function closesAt(chat: Chat): number {
  return (chat.wait?.since ?? chat.lastMessageAt ?? chat.openedAt) + SEVEN_DAYS;
}
