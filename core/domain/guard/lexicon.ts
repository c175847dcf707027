import { plainText } from './plain-text.ts';

/** Words of one meaning, found in a text. */
export interface Hit {
  readonly meaning: string;
  readonly start: number;
  readonly end: number;
}

/** What stands between two places of a plain text in the text itself, in small letters. */
export type Written = (start: number, end: number) => string;

interface Entry {
  readonly letters: string;
  /** It may begin in the middle of a word, as in a script without spaces. */
  readonly anywhere: boolean;
  /** Nothing may follow it. */
  readonly whole: boolean;
  readonly first: boolean;
  /** It counts only in texts with a letter of its language. */
  readonly local: boolean;
  /** As it has to stand in the text itself, marks and all; '' where marks do not matter. */
  readonly exact: string;
  meaning: string[];
}

/** Words that lose their meaning in these: nothing is looked for inside. */
const opaque = new Set(['none', 'out', 'plat', 'wish', 'ours']);
/** What verbs begin with in Indonesian, Malay and Tagalog. */
const prefixes = /^(?:di|me[mn]?|meng?|ber|[mnp]ag|ipa|ma|na)$/;
const letter = /[\p{L}\p{N}\p{M}]/u;
const asian = /[\u0E00-\u0E7F]/;

/**
 * Reads word lists, one meaning a line: `meaning:word,two words,whole.,^first`. A word is the beginning of words unless
 * its last is shorter than four letters or ends in a full stop; `^` asks for the beginning of a sentence, `=` for the
 * marks. What follows a line `when:letters` counts only in texts with one of those letters, or with two different
 * words of a line `or:words`: who types in a hurry leaves marks out.
 */
export class Lexicon {
  readonly #entries = new Map<string, Entry[]>();
  #letters = '';
  readonly #telling = new Set<string>();

  constructor(lists: readonly string[]) {
    for (const line of lists.join('\n').split('\n')) {
      const colon = line.indexOf(':');
      if (line.startsWith('when:')) {
        this.#letters = line.slice(colon + 1);
        continue;
      }
      if (line.startsWith('or:')) {
        for (const word of line.slice(colon + 1).split(',')) this.#telling.add(word);
        continue;
      }
      for (const word of line.slice(colon + 1).split(','))
        if (word) this.#add(line.slice(0, colon).trim(), word);
    }
    for (const entries of this.#entries.values()) entries.sort((a, b) => b.letters.length - a.letters.length);
  }

  #add(meaning: string, word: string) {
    const bare = word.replace(/^[\^=]|\.$/g, '');
    const letters = (/^[a-z0-9 .-]+$/.test(bare) ? bare : plainText(bare).text).replace(/-(?=\p{L})/gu, ' ');
    const anywhere = !/^[a-z0-9]/.test(letters);
    const whole = !anywhere && (word.endsWith('.') || /(?:^| )[^ ]{1,3}$/.test(letters));
    const key = letters.slice(0, 3);
    const list = this.#entries.get(key) ?? [];
    this.#entries.set(key, list);
    const first = word.startsWith('^');
    const local = this.#letters !== '';
    const exact = word.startsWith('=') ? bare : '';
    const same = list.find(
      (each) =>
        each.letters === letters &&
        each.whole === whole &&
        each.first === first &&
        each.local === local &&
        each.exact === exact,
    );
    if (same) same.meaning.push(meaning);
    else list.push({ letters, anywhere, whole, first, local, exact, meaning: [meaning] });
  }

  /**
   * Every meaning in a plain text, in order; each with its longest words at a place.
   */
  find(text: string, written: Written): Hit[] {
    const hits: Hit[] = [];
    const whole = written(0, text.length);
    const marked = [...this.#letters].some((each) => whole.includes(each)) || this.#tells(text);
    for (let at = 0; at < text.length; at++) {
      const entries = this.#at(text, at, written).filter(({ local }) => marked || !local);
      const [longest] = entries;
      if (!longest) continue;
      const closed = longest.meaning.some((each) => opaque.has(each));
      const said = new Map<string, number>();
      for (const { meaning, letters } of closed ? [longest] : entries) {
        for (const each of meaning) if (!said.has(each)) said.set(each, at + letters.length);
      }
      for (const [meaning, end] of said) hits.push({ meaning, start: at, end });
      if (closed) at += longest.letters.length - 1;
    }
    return hits;
  }

  #tells(text: string): boolean {
    const found = new Set((text.match(/[a-z]+/g) ?? []).filter((each) => this.#telling.has(each)));
    return found.size >= 2;
  }

  #at(text: string, at: number, written: Written): Entry[] {
    const found: Entry[] = [];
    for (let size = 3; size > 0; size--) {
      for (const entry of this.#entries.get(text.slice(at, at + size)) ?? []) {
        const end = at + entry.letters.length;
        if (fits(entry, text, at) && (!entry.exact || written(at, end) === entry.exact)) found.push(entry);
      }
    }
    return found;
  }
}

function fits({ letters, anywhere, whole, first }: Entry, text: string, at: number): boolean {
  if (!text.startsWith(letters, at)) return false;
  const after = text[at + letters.length] ?? ' ';
  if (whole && letter.test(after)) return false;
  if (first && /[^.!?,\n\s]\s*$/.test(text.slice(0, at))) return false;
  if (anywhere || at === 0 || !letter.test(text[at - 1] ?? '')) return true;
  if (asian.test(text[at - 1] ?? '')) return true;
  const before = /[a-z]+$/.exec(text.slice(Math.max(0, at - 5), at))?.[0] ?? '';
  return letters.length > 4 && prefixes.test(before) && !letter.test(text[at - before.length - 1] ?? '');
}
