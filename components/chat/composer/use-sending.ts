import { type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { SendableContent } from '../../../core/domain/message/content.ts';
import { ask } from '../../../core/protocol/client.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { wordsOf } from '../../desk/words-of.ts';
import type { ThreadGuard } from './use-thread-guard.ts';
import { useUndoSeconds } from './use-undo-seconds.ts';

interface Attempted {
  readonly key: string;
  readonly id: string;
  readonly messageId: string;
}

/** What the agent has been told and wants all the same. */
interface How {
  /** Also where somebody wrote since they began. */
  readonly anyway: boolean;
  /** Also where the guard warns of it. */
  readonly despite?: boolean;
}

export interface Sending {
  readonly busy: Signal<boolean>;
  /** Hands a message over; true once the desk has it. Why not is in the words given. */
  readonly send: (content: SendableContent, how: How) => Promise<boolean>;
}

interface SendingParts {
  readonly conversation: string;
  /** What the agent has seen of the thread; null where that does not matter to what is sent. */
  readonly guard: ThreadGuard | null;
  /** Why it was not taken, for showing. */
  readonly words: Signal<string>;
}

/**
 * Hands messages to the desk. What got no answer may have been taken all the same: the same message is then
 * tried again under the same ids, so that the buyer never reads it twice.
 */
export function useSending({ conversation, guard, words }: SendingParts): Sending {
  const { me } = useDesk();
  const busy = useSignal(false);
  const undoSeconds = useUndoSeconds();
  const unanswered = useRef<Attempted | null>(null);
  const send: Sending['send'] = async (content, { anyway, despite = false }) => {
    const key = JSON.stringify(content);
    const again = unanswered.current?.key === key ? unanswered.current : null;
    const attempt = again ?? { key, id: crypto.randomUUID(), messageId: crypto.randomUUID() };
    const { id, messageId } = attempt;
    busy.value = true;
    const whole = { do: 'sendMessage', by: me.id, conversation, messageId, content } as const;
    const command = {
      ...whole,
      undoFor: undoSeconds.peek() * 1000,
      ...(anyway || !guard ? {} : { seen: guard.seen() }),
      ...(despite && { despite }),
    };
    const reply = await ask({ ask: 'command', id, command });
    busy.value = false;
    const moved = !reply.ok && 'refusal' in reply && reply.refusal.code === 'ThreadMoved';
    words.value = wordsOf(reply);
    if (guard) guard.stopped.value = moved;
    unanswered.current = !reply.ok && 'fault' in reply ? attempt : null;
    if (reply.ok) guard?.sent(messageId);
    return reply.ok;
  };
  return { busy, send };
}
