import { type PlainText, replaced } from './plain-text.ts';

/** Four or more letters that each stand alone: "w h a t s a p p", "f.u.c.k". */
const apart = /(?<![\p{L}\p{N}])[a-z](?:([ .\-_*|/])\1{0,2}[a-z](?![\p{L}\p{N}])){3,}/gu;

/** Puts words together again that were pulled apart letter by letter. A wider gap is a space between two of them. */
export function unspaced(plain: PlainText): PlainText {
  const places = [...plain.text.matchAll(apart)].map((run) => ({
    from: run.index,
    to: run.index + run[0].length,
    by: run[0].replace(/(?<=[a-z])[^a-z](?=[a-z])/g, '').replace(/[^a-z]+/g, ' '),
  }));
  return replaced(plain, places);
}
