import { english } from './english.ts';

/** The shape every language fills: a text or a function left out is an error of the compiler's. */
export type Words = typeof english;

/** The catalogues there are, by the first part of a language tag. */
const catalogues: Readonly<Record<string, Words>> = { en: english };

/** The catalogue for the first of these language tags that has one; English where none has. */
export function wordsFor(languages: readonly string[], known = catalogues): Words {
  for (const tag of languages) {
    const found = known[tag.split('-')[0]?.toLowerCase() ?? ''];
    if (found) return found;
  }
  return english;
}

/** What the screens say, in the reader's language. */
export const words: Words = wordsFor(navigator.languages);
