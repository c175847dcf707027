/** Letters without their case, width and marks, so that "nguyen" finds "Nguyễn" and "ｓｈｏｐ" finds "shop". */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').toLowerCase();
}

/** 0: no match. 1: the letters come in this order. 2: every word is somewhere in it. 3: every word begins one of its words. */
export type Match = 0 | 1 | 2 | 3;

/** How well something is named by what was typed, in any script; nothing typed names everything. */
export function matchOf(typed: string, name: string): Match {
  const wanted = plain(typed).split(/\s+/u).filter(Boolean);
  const text = plain(name);
  const begins = (word: string) =>
    text.startsWith(word) || new RegExp(`[^\\p{L}\\p{N}]${RegExp.escape(word)}`, 'u').test(text);
  if (wanted.every(begins)) return 3;
  if (wanted.every((word) => text.includes(word))) return 2;
  return comesInOrder(wanted.join(''), text) ? 1 : 0;
}

function comesInOrder(letters: string, text: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}

/** What was named best, in its own order: letters strewn about count only where nothing is named by whole words. */
export function bestNamed<Item extends { readonly name: string }>(
  typed: string,
  items: readonly Item[],
): readonly Item[] {
  const matched = items.map((item) => ({ item, match: matchOf(typed, item.name) }));
  const least = matched.some(({ match }) => match >= 2) ? 2 : 1;
  return matched.filter(({ match }) => match >= least).map(({ item }) => item);
}
