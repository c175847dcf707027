import type { EntryRow } from '../../../core/store/entry-rows.ts';

/** What can change about a line once it is there; a note never does. */
function isSame(a: EntryRow, b: EntryRow): boolean {
  if (a.kind === 'note' || b.kind === 'note') return a.kind === b.kind;
  return (
    a.at === b.at && a.send === b.send && a.why === b.why && a.placed === b.placed && a.reply === b.reply
  );
}

/** The lines as they were read anew, but where one is as it was, the very same object: it need not be drawn again. */
export function keepLines(before: readonly EntryRow[], read: readonly EntryRow[]): EntryRow[] {
  const known = new Map(before.map((entry) => [entry.id, entry]));
  return read.map((entry) => {
    const was = known.get(entry.id);
    return was && isSame(was, entry) ? was : entry;
  });
}
