import type { Insight, InsightName } from '../../../core/domain/buyer/insights.ts';
import { language } from '../../ui/language.ts';
import { words } from '../../words/words.ts';

const kinds: Readonly<Partial<Record<InsightName, keyof typeof words.workbench.facts>>> = {
  frequent: 'orders',
  repeating: 'orders',
  recent: 'orders',
  lapsed: 'orders',
  newFollower: 'following',
  existingFollower: 'following',
  potential: 'favourites',
  potentialLive: 'live',
};

/** What is known of a buyer's orders: nothing, that there are some, or that there are none. */
export type OrdersKnown = 'notRead' | 'some' | 'none';

/** Which kinds of facts the desk lacks about a buyer, in a line; '' where it lacks none. Unknown is never "no". */
export function notKnown(insights: readonly Insight[], orders: OrdersKnown): string {
  const lacking = insights.flatMap(({ name, is }) => (is === 'unknown' ? (kinds[name] ?? []) : []));
  const names = [...new Set(lacking)].flatMap((kind) => {
    if (kind !== 'orders' || orders === 'notRead') return words.workbench.facts[kind];
    return orders === 'some' ? words.workbench.facts.orderDates : [];
  });
  return new Intl.ListFormat(language, { style: 'short', type: 'conjunction' }).format(names);
}
