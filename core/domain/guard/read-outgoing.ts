import { dotted } from './dotted.ts';
import { findHandles, type Place } from './find-addresses.ts';
import { findNumbers } from './find-phones.ts';
import type { Lexicon } from './lexicon.ts';
import { type Meaning, type Sentence, sentencesOf } from './meanings.ts';
import { type PlainText, plainText } from './plain-text.ts';
import { spelledNumbers } from './spelled-numbers.ts';
import { unspaced } from './unspaced.ts';

/** An outbound text without its disguises, and what is meant in each of its sentences. */
export interface ReadOutgoing {
  readonly plain: PlainText;
  readonly sentences: readonly Sentence[];
}

/** Reads a text as it would be sent. */
export function readOutgoing(text: string, lexicon: Lexicon): ReadOutgoing {
  const plain = dotted(spelledNumbers(unspaced(plainText(text))));
  const sentences = sentencesOf(plain, text, lexicon);
  const handles = withPlaces(sentences, 'handle', findHandles(plain.text));
  return { plain, sentences: withPlaces(handles, 'number', findNumbers(plain.text)) };
}

function withPlaces(sentences: readonly Sentence[], meaning: string, places: readonly Place[]): Sentence[] {
  return sentences.map((sentence) => {
    const inside = places
      .filter(({ start }) => start >= sentence.start && start < sentence.end)
      .map(({ start, end }): Meaning => ({ meaning, start, end, negated: false, leading: false }));
    return { ...sentence, meanings: [...sentence.meanings, ...inside] };
  });
}
