import type { ReadonlySignal } from '@preact/signals';
import { type Conversation, openChatOf } from '../../../core/domain/chat/conversation.ts';
import { agentMessageIsReply } from '../../../core/domain/message/reply.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { useDerived } from '../../ui/use-derived.ts';
import { words } from '../../words/words.ts';

interface ReplyCountsProps {
  conversation: Conversation;
  text: ReadonlySignal<string>;
}

/**
 * Does this answer count? Said where the market has a rule about it, while a reply is waited for (docs/rules.md §1).
 * It informs and never stops anything.
 */
export function ReplyCounts({ conversation, text }: ReplyCountsProps) {
  const { shop, now } = useDesk();
  const asked = useDerived(() => {
    // A greeting is the one text that can fail to count: where it counts there is no rule, and nothing to say.
    const ruled = !agentMessageIsReply(shop, { kind: 'text', text: 'hello' }, now.value);
    return ruled && Boolean(openChatOf(conversation)?.wait);
  }, [shop, conversation]);
  const counts = useDerived(() => {
    const written = text.value.trim();
    if (!asked.value || written === '') return null;
    return agentMessageIsReply(shop, { kind: 'text', text: written }, now.peek());
  }, [shop, asked]);
  const look = counts.value === null ? '' : counts.value ? ' yes' : ' no';
  return (
    <span class={`counts${look}`} role="status">
      {counts.value !== null && (
        <>
          <Icon name={counts.value ? 'circle-check' : 'circle-dashed'} size="s" />
          {counts.value ? words.composer.counts.yes : words.composer.counts.no}
        </>
      )}
    </span>
  );
}
