/** A word, a sign of feeling or, in scripts without spaces, a run of letters. */
export interface Word {
  readonly text: string;
  /** Whether its script puts no spaces between words. */
  readonly run: boolean;
}

/** So much of a message is read: what it is about is said at its beginning. */
const longest = 1000;
const mostWords = 160;

const link = /(?:https?:\/\/|www\.)\S+/g;
const handle = /[\w.+-]*@[\w.-]+/g;
const repeated = /(\p{L})\1{2,}/gu;
const piece = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)*|\p{Extended_Pictographic}|[:;=]-?[()D/]|[!?！？]+/gu;
const spaceless = /[\p{sc=Thai}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** A message as the models see it: composed, in small letters, without links, names and the digits' values. */
export function plainText(text: string): string {
  return text
    .slice(0, longest)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(link, ' ')
    .replace(handle, ' ')
    .replace(repeated, '$1$1')
    .replace(/\d+/g, '0');
}

/** The words of a plain text, in order. */
export function wordsOf(plain: string): readonly Word[] {
  const words: Word[] = [];
  for (const [text] of plain.matchAll(piece)) {
    if (words.push({ text, run: spaceless.test(text) }) === mostWords) break;
  }
  return words;
}
