import type { SavedReplyRow } from '../../../../core/store/rows.ts';

function folded(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase();
}

/** Those whose shortcut, or a word of whose title, begins like this; a shortcut that is it comes first. */
export function repliesByShortcut(
  replies: readonly SavedReplyRow[],
  typed: string,
): readonly SavedReplyRow[] {
  const wanted = folded(typed);
  const begins = ({ shortcut, title }: SavedReplyRow) =>
    (shortcut !== '' && folded(shortcut).startsWith(wanted)) ||
    folded(title)
      .split(/\s+/)
      .some((word) => word.startsWith(wanted));
  const found = replies.filter(begins);
  return found.sort((a, b) => Number(folded(b.shortcut) === wanted) - Number(folded(a.shortcut) === wanted));
}

/** Those that hold all of these words, in their title, shortcut or text. */
export function repliesWith(replies: readonly SavedReplyRow[], typed: string): readonly SavedReplyRow[] {
  const wanted = folded(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  return replies.filter(({ title, shortcut, text }) => {
    const all = folded(`${title} /${shortcut} ${text}`);
    return wanted.every((word) => all.includes(word));
  });
}
