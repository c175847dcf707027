import type { ProductRow } from '../../../core/store/shop-rows.ts';

/** A product with its title made ready for search. */
export interface Findable {
  readonly row: ProductRow;
  readonly plain: string;
}

/** Scripts that put no space between words: there a word may begin anywhere. */
const unspaced =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Without case, width and accents. */
function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}

export function findable(rows: readonly ProductRow[]): readonly Findable[] {
  return rows.map((row) => ({ row, plain: `${plainText(row.product.title)} ${row.id}` }));
}

/** Whether a word of the text begins like this. */
function hasWord(text: string, beginning: string): boolean {
  if (unspaced.test(beginning)) return text.includes(beginning);
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
    const before = text[at - 1];
    if (before === undefined || !/[\p{L}\p{N}]/u.test(before) || unspaced.test(before)) return true;
  }
  return false;
}

/** The products whose title or id holds all that was typed, each word of it perhaps only begun; any script. */
export function searchProducts(products: readonly Findable[], typed: string): readonly ProductRow[] {
  const parts = plainText(typed)
    .split(/\s+/)
    .filter((part) => part !== '');
  return products.filter(({ plain }) => parts.every((part) => hasWord(plain, part))).map(({ row }) => row);
}
