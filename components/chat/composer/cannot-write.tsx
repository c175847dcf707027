import type { Chat } from '../../../core/domain/chat/chat.ts';
import type { Conversation } from '../../../core/domain/chat/conversation.ts';
import { Icon } from '../../ui/icon.tsx';

/** Why nothing can be written here, '' where it can. */
export function whyNot(conversation: Conversation, chat: Chat): string {
  if (conversation.blocked) return 'This buyer is blocked. Nothing can be written until they are unblocked.';
  if (chat.status === 'closed') {
    return 'This chat is closed and cannot be written to. The buyer’s next message opens a new one.';
  }
  if (!conversation.canSend) return 'The shop does not let you write to this buyer now.';
  return '';
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
