import type { GuardVerdict } from '../guard/report.ts';
import { unfilledIn } from '../message/fill-variables.ts';
import { longestText } from '../message/write.ts';

/** Why a text cannot be said without a person, variables filled in as far as they are known; null where it can (docs/rules.md §8, §9). */
export function unsayable(
  text: string,
  verdictOf: (text: string) => GuardVerdict,
): 'unfilled' | 'tooLong' | 'guard' | null {
  if (unfilledIn(text).length > 0) return 'unfilled';
  if (text.length > longestText) return 'tooLong';
  return verdictOf(text) === 'pass' ? null : 'guard';
}
