import { useRef } from 'preact/hooks';
import type { Chat } from '../../../core/domain/chat/chat.ts';

/**
 * When the first line was written that nobody had read as this chat was opened, or that came while its page was
 * behind another; null where all was read. It stays until one leaves, for looking at it makes it read at once.
 */
export function useFirstUnread(chat: Chat | null): number | null {
  const since = useRef<number | null>(null);
  const begun = useRef(false);
  const unread = chat?.status === 'open' && chat.unread;
  if (unread && since.current === null && (!begun.current || document.visibilityState === 'hidden'))
    since.current = chat.unreadSince;
  begun.current = true;
  return since.current;
}
