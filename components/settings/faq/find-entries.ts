import { fold } from '../../../core/domain/search/fold.ts';
import type { FaqRow } from '../../../core/store/rows.ts';

/** What of the library is looked for; '' for everything, `none` for what has none. */
export interface Wanted {
  readonly typed: string;
  readonly category: string;
  readonly language: string;
}

/** Stands for "without": no category and no language begins with a space. */
export const without = ' ';

const folded = new WeakMap<FaqRow, string>();

function textOf(row: FaqRow): string {
  const known = folded.get(row);
  if (known !== undefined) return known;
  const { question, phrasings, answer, category, asked } = row;
  const text = fold([question, ...phrasings, answer, category ?? '', ...asked].join('\n'));
  folded.set(row, text);
  return text;
}

/** The entries that hold all the words, in any script, and are of this category and language. */
export function findEntries(rows: readonly FaqRow[], { typed, category, language }: Wanted): FaqRow[] {
  const words = fold(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  const fits = (has: string | null, wanted: string) => wanted === '' || (has ?? without) === wanted;
  return rows.filter(
    (row) =>
      fits(row.category, category) &&
      fits(row.language, language) &&
      words.every((word) => textOf(row).includes(word)),
  );
}
