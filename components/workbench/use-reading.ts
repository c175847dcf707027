import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Ask } from '../../core/protocol/ask.ts';
import { ask } from '../../core/protocol/client.ts';
import { wordsOf } from '../desk/words-of.ts';

type ReadAsk = Extract<Ask, { readonly anew: boolean }>;

/** What is being read from the shop; what comes of it lands in the database. */
export interface Reading {
  readonly busy: Signal<boolean>;
  /** Why the last try went wrong, '' otherwise. */
  readonly trouble: Signal<string>;
  readonly again: () => Promise<void>;
}

/** Reads from the shop when a place is opened, unless that was done a moment ago, and again when asked to. */
export function useReading(question: (anew: boolean) => ReadAsk, about: string): Reading {
  const busy = useSignal(false);
  const trouble = useSignal('');
  const read = async (anew: boolean) => {
    if (busy.peek()) return;
    busy.value = true;
    const reply = await ask(question(anew));
    busy.value = false;
    trouble.value = wordsOf(reply);
  };
  useEffect(() => {
    read(false);
  }, [about]);
  return { busy, trouble, again: () => read(true) };
}
