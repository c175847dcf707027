import { useId, useMemo } from 'preact/hooks';
import type { CheckOutgoing } from '../../../core/domain/guard/guard-over.ts';
import type { ReplyText } from '../../../core/domain/library/reply-faults.ts';
import type { SavedReplyRow } from '../../../core/store/rows.ts';
import { libraryWords } from '../../words/library-words.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { words } from '../../words/words.ts';

const texts = settingsWords.replies;

interface ReplyRowProps {
  row: SavedReplyRow;
  /** Why it cannot be changed, '' where it can. */
  cannot: string;
  busy: boolean;
  guard: CheckOutgoing | null;
  edit: (reply: ReplyText) => void;
  remove: (row: SavedReplyRow) => Promise<void>;
}

/** A saved reply and what can be done with it. */
export function ReplyRow({ row, cannot, busy, guard, edit, remove }: ReplyRowProps) {
  const { usedAt: _, ...reply } = row;
  const id = useId();
  const stopped = useMemo(
    () => guard?.(row.text).findings.find(({ verdict }) => verdict === 'stop'),
    [guard, row.text],
  );
  const why = cannot === '' ? undefined : id;
  return (
    <li>
      <h3 dir="auto">{row.title}</h3>
      <p class="kept-text" dir="auto">
        {row.text}
      </p>
      <p class="tags">
        {row.shortcut !== '' && (
          <code class="tag">
            <bdi>/{row.shortcut}</bdi>
          </code>
        )}
        <span class="tag">{row.owner === '' ? texts.team : texts.mine}</span>
        {stopped && (
          <span class="tag stops">
            {libraryWords.guard.stopped(words.guard.of(stopped.category).guideline)}
          </span>
        )}
      </p>
      <div class="side-by-side">
        <button
          type="button"
          class="button bare small-button"
          aria-label={libraryWords.editNamed(row.title)}
          aria-describedby={why}
          disabled={cannot !== ''}
          onClick={() => edit(reply)}
        >
          {libraryWords.edit}
        </button>
        <button
          type="button"
          class="button bare small-button"
          aria-label={libraryWords.removeNamed(row.title)}
          aria-describedby={why}
          disabled={cannot !== '' || busy}
          onClick={() => void remove(row)}
        >
          {libraryWords.remove}
        </button>
        {cannot !== '' && (
          <span class="hint" id={id}>
            {cannot}
          </span>
        )}
      </div>
    </li>
  );
}
