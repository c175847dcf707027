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

/** Which kinds of facts the desk lacks about a buyer, in a line; '' where it lacks none. Unknown is never "no". */
export function notKnown(insights: readonly Insight[]): string {
  const lacking = insights.flatMap(({ name, is }) => (is === 'unknown' ? (kinds[name] ?? []) : []));
  const names = [...new Set(lacking)].map((kind) => words.workbench.facts[kind]);
  return new Intl.ListFormat(language, { style: 'short', type: 'conjunction' }).format(names);
}
