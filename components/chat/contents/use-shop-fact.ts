import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Ask } from '../../../core/protocol/ask.ts';
import { ask } from '../../../core/protocol/client.ts';
import { useLive } from '../../desk/use-live.ts';
import { whenSeen } from './when-seen.ts';

/** What was asked of the shop for a card in this window: each once. */
const asked = new Set<string>();

/**
 * What the desk knows of something a card names. Where it knows nothing and the card is on the screen, the shop is asked,
 * once; null while nothing is known, undefined before the first look.
 */
export function useShopFact<Row>(
  card: RefObject<HTMLElement | null>,
  query: () => Promise<Row | null>,
  question: Ask,
): ReadonlySignal<Row | null | undefined> {
  const key = JSON.stringify(question);
  const row = useLive(query, [key]);
  const seen = useSignal(false);
  useEffect(() => whenSeen(card.current, () => (seen.value = true)), []);
  const missing = row.value === null && seen.value;
  useEffect(() => {
    if (!missing || asked.has(key)) return;
    asked.add(key);
    ask(question);
  }, [missing, key]);
  return row;
}
