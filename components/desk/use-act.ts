import { type Signal, useSignal } from '@preact/signals';
import type { Reply } from '../../core/protocol/ask.ts';
import { wordsOf } from './words-of.ts';

/** Something a person set off: what came of it, for showing where they did it. */
export interface Act {
  /** Why it did not happen, '' otherwise. */
  readonly words: Signal<string>;
  readonly busy: Signal<boolean>;
  /** Does it, unless it is being done. True when it was carried out. */
  readonly run: (doing: () => Promise<Reply>) => Promise<boolean>;
}

export function useAct(): Act {
  const words = useSignal('');
  const busy = useSignal(false);
  const run = async (doing: () => Promise<Reply>) => {
    if (busy.value) return false;
    busy.value = true;
    words.value = '';
    const reply = await doing();
    busy.value = false;
    words.value = wordsOf(reply);
    return reply.ok;
  };
  return { words, busy, run };
}
