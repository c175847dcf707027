import { settingsWords } from '../../words/settings-words.ts';
import { words } from '../../words/words.ts';

const names = new Intl.DisplayNames(words.language, { type: 'region' });

/** The country of a shop, as the platform's two letters name it. */
export function regionName(region: string): string {
  if (region === '') return settingsWords.connection.state.notKnown;
  return /^[A-Z]{2}$/.test(region) ? (names.of(region) ?? region) : region;
}
