import type { Category } from '../chat/chat.ts';
import type { CategoryEvidence } from './chat-reading.ts';
import { chancesOf, highestOf } from './model/linear-model.ts';

/** What a message adds is lost by so much with each further one: a chat is about what was said first. */
export const fading = 0.7;
/** What an order in the chat says against its being about a purchase that is still to be made. */
export const orderSpeaksAgainst = 4;
/** What spoke for a purchase speaks by so much for nothing that can be named, where an order vetoes it. */
const vetoedSpeaks = 0.6;
/** What leaves no chance. */
export const veto = -20;

/** What is most said, and how sure that is, 0 to 1; an order in the chat vetoes a purchase still to come. */
export function categoryOfEvidence(
  speaks: CategoryEvidence,
  hasOrder: boolean,
): {
  readonly category: Category;
  readonly confidence: number;
} {
  const categories = ['none', 'prePurchase', 'logistics', 'aftersales'] as const;
  const { prePurchase, logistics, aftersales } = speaks;
  const vetoed = prePurchase * vetoedSpeaks;
  const scores = hasOrder ? [vetoed, veto, logistics, aftersales] : [0, prePurchase, logistics, aftersales];
  const chances = chancesOf(scores);
  const best = highestOf(chances);
  return { category: categories[best] as Category, confidence: chances[best] ?? 0 };
}
