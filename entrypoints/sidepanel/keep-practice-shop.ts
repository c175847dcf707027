import { keepPracticeShop } from '../../core/platform/practice-host.ts';
import { connectionNow } from '../../core/store/queries/connection-now.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { watch } from '../../core/store/queries/watch.ts';
import type { ConnectionRow } from '../../core/store/rows.ts';

/** The shop inside the extension is wanted while the desk works for it, and before it works for any. */
function isWanted({ kind, address }: ConnectionRow): boolean {
  return kind === 'none' || (kind === 'practice' && address === '');
}

/** Has this page keep the practice shop inside the extension as long as that is wanted. */
export function keepPracticeShopWhileWanted(): void {
  let end: (() => void) | null = null;
  watch(
    () => connectionNow(deskDb()),
    (connection) => {
      const wanted = isWanted(connection);
      if (wanted) end ??= keepPracticeShop();
      else end?.();
      if (!wanted) end = null;
    },
    // What cannot be read is told by the page itself.
    () => undefined,
  );
}
