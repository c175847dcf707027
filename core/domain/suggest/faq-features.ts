import { meaningsOf } from './meanings-of.ts';
import { stem, textWords } from './text-words.ts';
import { saysWish } from './wishes.ts';
import { isCommon, rarityOf } from './word-rarity.ts';

/** Words that say how something is asked, not what about. */
const plain = new Set(
  fromWords(`a an the is are was were be been am i you u your my me we our us it its this that these those to of in on at
  for from with and or but so if do does did doing have has had can could will would shall should may might please pls
  plz sir madam hi hello hey any some there here how what which who when where why not no yes ok just about as by than
  then also very too up out off into get got want need know like s t m re ve ll d im`),
);

/** What may stand beside the name of a product in a question that is about any product. */
const besideNames = ['want', 'buy', 'recommend', 'stock', 'price', 'use', 'feature'];

const pieceLengths = [3, 4, 5];
const strength = { few: 0.3, pair: 0.6, meaning: 0.8, plainMeaning: 0.4, twoMeanings: 0.4, shape: 0.6 };
const inScore = 3;

/** The likeness of a text to itself, as `Alike` gives it. */
export const sameLikeness = inScore * inScore;

/** A text of so many words of which none is common is of another language than the table of common words. */
const foreignFrom = 4;

/** What is found in a text, each as strong as its number. */
export type Features = ReadonlyMap<string, number>;

/** A text as the FAQ index compares it. */
export interface ReadText {
  readonly features: Features;
  readonly stems: readonly string[];
  readonly meanings: readonly string[];
  /** Stems that say what it is about. */
  readonly content: readonly string[];
  /** Whether it names something that people do not commonly write of. */
  readonly names: boolean;
  /** Whether it says that something is wished. */
  readonly wish: boolean;
}

/** Reads a buyer's text, or a phrasing of an entry. */
export function readText(text: string): ReadText {
  const words = textWords(text);
  const stems = words.map(stem);
  const content = stems.filter((each, at) => !plain.has(words[at] as string) && !plain.has(each));
  const about = [...new Set(words.flatMap(meaningsOf))].sort();
  const names =
    (stems.length < foreignFrom || stems.some(isCommon)) &&
    words.some((each, at) => isName(each, stems[at] as string));
  const found = new Map<string, number>();
  const add = (name: string, value: number) => {
    if (value > (found.get(name) ?? 0)) found.set(name, value);
  };
  addWords(words, stems, add);
  addMeanings(words, about, add);
  if (names) {
    add('names', strength.shape);
    for (const each of besideNames) if (about.includes(each)) add(`names+${each}`, strength.shape);
  }
  if (words.length === 1) add('one', strength.shape);
  return { features: normal(found), stems, meanings: about, content, names, wish: saysWish(words) };
}

type Add = (name: string, value: number) => void;

function addWords(words: readonly string[], stems: readonly string[], add: Add) {
  for (const [at, each] of stems.entries()) {
    const weight = 0.15 + rarityOf(each);
    add(`w${each}`, weight);
    const before = stems[at - 1];
    if (before !== undefined) add(`p${before} ${each}`, (strength.pair * (weight + rarityOf(before))) / 2);
    const whole = `<${words[at]}>`;
    const piece = (strength.few * weight) / Math.sqrt(Math.max(1, whole.length - 3));
    for (const length of pieceLengths) {
      for (let from = 0; from + length <= whole.length; from += 1)
        add(`n${whole.slice(from, from + length)}`, piece);
    }
  }
}

function addMeanings(words: readonly string[], about: readonly string[], add: Add) {
  for (const word of words) {
    for (const each of meaningsOf(word))
      add(`m${each}`, plain.has(word) ? strength.plainMeaning : strength.meaning);
  }
  for (const [at, one] of about.entries()) {
    for (const other of about.slice(at + 1)) add(`t${one}+${other}`, strength.twoMeanings);
  }
}

function isName(word: string, stemmed: string): boolean {
  return !plain.has(word) && !isCommon(stemmed) && meaningsOf(word).length === 0 && !/^0+$/.test(word);
}

/** To one length, so that a long text weighs no more than a short one. */
function normal(found: Map<string, number>): Features {
  let sum = 0;
  for (const value of found.values()) sum += value * value;
  const by = inScore / Math.sqrt(sum || 1);
  for (const [name, value] of found) found.set(name, value * by);
  return found;
}

function fromWords(words: string): string[] {
  return words.split(/\s+/);
}
