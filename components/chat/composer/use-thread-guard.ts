import { type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Conversation } from '../../../core/domain/chat/conversation.ts';

/** Knows what the writer had before them when they began, so that an answer cannot pass what was written since. */
export interface ThreadGuard {
  /** The newest message they knew then, '' for none. */
  readonly seen: () => string;
  /** A send was stopped, and the writer has not said yet what to do. */
  readonly stopped: Signal<boolean>;
  /** They begin to write, or have read everything. */
  readonly caughtUp: () => void;
  /** A message of theirs went through: nothing was missed before it. */
  readonly sent: (messageId: string) => void;
  /** A message of theirs did not go through after all. */
  readonly notSent: (messageId: string) => void;
}

export function useThreadGuard(conversation: Conversation): ThreadGuard {
  const stopped = useSignal(false);
  const now = useRef(conversation);
  now.current = conversation;
  const mine = useRef('');
  const newest = () => {
    const { recent } = now.current;
    // Their own message may not have come to the screen yet.
    const hidden = mine.current !== '' && !recent.some(({ id }) => id === mine.current);
    return hidden ? mine.current : (recent.at(-1)?.id ?? '');
  };
  const seen = useRef<string | null>(null);
  seen.current ??= newest();
  return {
    seen: () => seen.current ?? '',
    stopped,
    caughtUp: () => {
      stopped.value = false;
      seen.current = newest();
    },
    sent: (messageId) => {
      stopped.value = false;
      mine.current = messageId;
      seen.current = messageId;
    },
    notSent: (messageId) => {
      if (mine.current === messageId) mine.current = '';
    },
  };
}
