import { readdirSync, readFileSync } from 'node:fs';

export type Topic = 'prePurchase' | 'logistics' | 'aftersales' | 'none' | 'smallTalk' | 'unsaid';
export type Feeling = 'negative' | 'neutral' | 'positive' | 'unsaid';

/** A phrase of our own: what it is about, what feeling it shows and its language. */
export interface Phrase {
  readonly text: string;
  readonly language: string;
  readonly topic: Topic;
  readonly feeling: Feeling;
  /** Whether only the buyer's own order says what to answer. */
  readonly ofOrder: boolean;
  /** The line it was made from: what is made from one line is of one kind and stays together. */
  readonly line: string;
}

const topics: Readonly<Record<string, Topic>> = {
  p: 'prePurchase',
  l: 'logistics',
  a: 'aftersales',
  n: 'none',
  s: 'smallTalk',
  x: 'unsaid',
};

const feelings: Readonly<Record<string, Feeling>> = {
  '-': 'negative',
  '0': 'neutral',
  '+': 'positive',
  '.': 'unsaid',
};

const folder = new URL('./phrases/', import.meta.url);

/** How many phrases a line with open places makes. */
const fillings = 4;

function fillingsOf(text: string, lists: ReadonlyMap<string, readonly string[]>, line: number): string[] {
  if (!text.includes('{')) return [text];
  return Array.from({ length: fillings }, (_, n) => {
    let place = 0;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const list = lists.get(name);
      if (!list) throw new Error(`no list ${whole} for: ${text}`);
      place += 1;
      return list[(line * 7 + n * 5 + place * 3) % list.length] as string;
    });
  });
}

function phrasesOf(file: string): Phrase[] {
  const language = file.slice(0, 2);
  const lists = new Map<string, readonly string[]>();
  return readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .flatMap((line, n) => {
      const list = /^\{(\w+)\}: (.*)$/.exec(line);
      if (list) lists.set(list[1] as string, (list[2] as string).split(', '));
      const topic = topics[(line[0] ?? '').toLowerCase()];
      const feeling = feelings[line[1] ?? ''];
      if (list || line.startsWith('#') || !topic || !feeling || !/[ *]/.test(line[2] ?? '')) return [];
      const texts = line[2] === '*' ? line.slice(4).split(', ') : fillingsOf(line.slice(3), lists, n);
      const ofOrder = /^[A-Z]/.test(line);
      return texts.map((text) => ({ text, language, topic, feeling, ofOrder, line }));
    });
}

/** All own phrases, in the order of the files' names. */
export function ownPhrases(): Phrase[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap(phrasesOf);
}
