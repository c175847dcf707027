import type { Chat } from '../../../core/domain/chat/chat.ts';
import type { Conversation } from '../../../core/domain/chat/conversation.ts';
import { Icon } from '../../ui/icon.tsx';
import { words as texts } from '../../words/words.ts';

/** Why nothing can be written here, '' where it can. */
export function whyNot(conversation: Conversation, chat: Chat): string {
  const { blocked, closed, notAllowed } = texts.composer.cannotWrite;
  if (conversation.blocked) return blocked;
  if (chat.status === 'closed') return closed;
  return conversation.canSend ? '' : notAllowed;
}

/** Stands where the field would be. */
export function CannotWrite({ words }: { words: string }) {
  return (
    <p class="cannot-write">
      <Icon name="lock" />
      <span>{words}</span>
    </p>
  );
}
