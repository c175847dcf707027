import { type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { SendableContent } from '../../../core/domain/message/content.ts';
import { ask } from '../../../core/protocol/client.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { wordsOf } from '../../desk/words-of.ts';

interface Attempted {
  readonly key: string;
  readonly id: string;
  readonly messageId: string;
}

export interface Sending {
  readonly busy: Signal<boolean>;
  /** Hands a message over; true once the desk has it. Why not is in the words given. */
  readonly send: (content: SendableContent) => Promise<boolean>;
}

/**
 * Hands messages to the desk. What got no answer may have been taken all the same: the same message is then
 * tried again under the same ids, so that the buyer never reads it twice.
 */
export function useSending(conversation: string, words: Signal<string>): Sending {
  const { me } = useDesk();
  const busy = useSignal(false);
  const unanswered = useRef<Attempted | null>(null);
  const send = async (content: SendableContent) => {
    const key = JSON.stringify(content);
    const again = unanswered.current?.key === key ? unanswered.current : null;
    const attempt = again ?? { key, id: crypto.randomUUID(), messageId: crypto.randomUUID() };
    busy.value = true;
    const command = {
      do: 'sendMessage',
      by: me.id,
      conversation,
      messageId: attempt.messageId,
      content,
    } as const;
    const reply = await ask({ ask: 'command', id: attempt.id, command });
    busy.value = false;
    words.value = wordsOf(reply);
    unanswered.current = !reply.ok && 'fault' in reply ? attempt : null;
    return reply.ok;
  };
  return { busy, send };
}
