import type { Category, Chat } from '../chat/chat.ts';
import type { Shop } from '../shop/shop.ts';
import type { ChatReading, Sentiment } from './chat-reading.ts';
import { feelsOf } from './feels-of.ts';

type TagsOf = Pick<Shop, 'tagsOff'>;

/** The category a chat is shown with: one that is switched off is shown only where a person set it. */
export function shownCategory(
  { tagsOff }: TagsOf,
  { category, sortedByHand }: Pick<Chat, 'category' | 'sortedByHand'>,
): Category {
  return category === 'none' || sortedByHand || !tagsOff.includes(category) ? category : 'none';
}

/** How a buyer sounds as far as it is shown and counts: where that is switched off, only by what a person said; null for nothing. */
export function shownFeeling({ tagsOff }: TagsOf, chat: Pick<Chat, 'feltByHand' | 'read'>): Sentiment | null {
  return tagsOff.includes('sentiment') ? (chat.feltByHand ?? null) : feelsOf(chat);
}

/** The warnings of a chat that are shown. */
export function shownWarnings(
  { tagsOff }: TagsOf,
  { read, flagsOff }: Pick<Chat, 'read' | 'flagsOff'>,
): ChatReading['flags'] {
  if (tagsOff.includes('warnings')) return [];
  return (read?.flags ?? []).filter(({ kind }) => !flagsOff?.includes(kind));
}
