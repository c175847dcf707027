import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { libraryWords } from '../../words/library-words.ts';

/** What was deleted last, and how it comes back. */
export interface Deleted {
  readonly name: string;
  readonly undo: () => Promise<boolean>;
}

/** Says what was deleted, and brings it back. It takes the focus, as the row that had it is gone. */
export function DeletedStrip({ deleted }: { deleted: Signal<Deleted | null> }) {
  const button = useRef<HTMLButtonElement>(null);
  const now = deleted.value;
  useEffect(() => {
    if (now) button.current?.focus();
  }, [now]);
  return (
    <div role="status">
      {now && (
        <p class="deleted">
          <bdi>{libraryWords.removed(now.name)}</bdi>
          <button
            ref={button}
            type="button"
            class="button small-button"
            onClick={async () => {
              if (await now.undo()) deleted.value = null;
            }}
          >
            {libraryWords.undo}
          </button>
        </p>
      )}
    </div>
  );
}
