import type { ChatbotActivity } from '../shop/shop.ts';
import type { Automation } from './automation.ts';

/** The circumstances in which a buyer begins to write. */
export interface Arrival {
  readonly activities: readonly ChatbotActivity[];
  /** Somebody could take the chat, or has it and is there (docs/rules.md §4). */
  readonly attended: boolean;
  /** Holiday mode is on: whoever sits at the desk, the shop is away. */
  readonly holiday: boolean;
}

/** Which of the two texts greets a buyer, and how it goes; null where none is wanted (docs/rules.md §8). */
export function greetingOf(
  automation: Pick<Automation, 'welcome' | 'away'>,
  { activities, attended, holiday }: Arrival,
): { readonly kind: 'welcome' | 'away'; readonly text: string } | null {
  const kind = attended && !holiday ? 'welcome' : 'away';
  const text = automation[kind];
  return activities.includes(kind) && text.trim() !== '' ? { kind, text } : null;
}
