import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ask } from '../../core/protocol/client.ts';
import { wordsOf } from '../desk/words-of.ts';
import {
  messagesIn,
  type PracticeState,
  practiceError,
  type SeenMessage,
  stateIn,
} from './practice-answer.ts';

const EVERY = 1000;

export interface Practice {
  readonly state: ReadonlySignal<PracticeState | null>;
  readonly messages: ReadonlySignal<readonly SeenMessage[]>;
  /** Id of the buyer one looks through, '' before there is one. */
  readonly buyer: ReadonlySignal<string>;
  readonly look: (buyer: string) => void;
  /** Why the last thing did not happen, '' otherwise. */
  readonly trouble: ReadonlySignal<string>;
  /** Pulls a lever and has the desk look at the shop at once. True when it was pulled. */
  readonly pull: (path: string, body: unknown) => Promise<boolean>;
}

interface Answered {
  readonly words: string;
  readonly body: unknown;
}

async function speak(method: 'GET' | 'POST', path: string, body: unknown): Promise<Answered> {
  const reply = await ask({ ask: 'practice', method, path, body });
  if (!reply.ok) return { words: wordsOf(reply), body: null };
  return { words: practiceError(reply.value.status, reply.value.body), body: reply.value.body };
}

/** The practice shop seen from outside, asked each second while the page can be seen. */
export function usePractice(): Practice {
  const state = useSignal<PracticeState | null>(null);
  const messages = useSignal<readonly SeenMessage[]>([]);
  const buyer = useSignal('');
  const unheard = useSignal('');
  const trouble = useSignal('');
  const read = async () => {
    const world = await speak('GET', '/practice/state', null);
    unheard.value = world.words;
    state.value = stateIn(world.body) ?? state.peek();
    buyer.value ||= state.peek()?.buyers[0]?.id ?? '';
    const who = buyer.peek();
    if (who === '') return;
    const seen = await speak('GET', `/practice/buyers/${encodeURIComponent(who)}/messages`, null);
    if (who === buyer.peek() && seen.words === '') messages.value = messagesIn(seen.body);
  };
  const look = (chosen: string) => {
    buyer.value = chosen;
    messages.value = [];
    read();
  };
  const pull = async (path: string, body: unknown) => {
    const { words } = await speak('POST', path, body);
    trouble.value = words;
    await Promise.all([ask({ ask: 'syncNow' }), read()]);
    return words === '';
  };
  useReading(read);
  return { state, messages, buyer, look, trouble: trouble.value === '' ? unheard : trouble, pull };
}

/** One reading after another, never two at once. */
function useReading(read: () => Promise<void>): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let ended = false;
    const round = async () => {
      if (document.visibilityState === 'visible') await read();
      if (!ended) timer = setTimeout(round, EVERY);
    };
    round();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, []);
}
