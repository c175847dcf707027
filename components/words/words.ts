import { catalogueFor } from './catalogue-for.ts';
import { english } from './english.ts';

/** The shape every language fills: a text or a function left out is an error of the compiler's. */
export type Words = typeof english;

/** The catalogues there are, by the first part of a language tag. */
const catalogues: Readonly<{ en: Words } & Record<string, Words>> = { en: english };

/** The catalogue for the first of these language tags that has one; English where none has. */
export function wordsFor(languages: readonly string[], known = catalogues): Words {
  return catalogueFor(languages, known);
}

/** What the screens say, in the reader's language. */
export const words: Words = wordsFor(navigator.languages);
