import type { SavedReplyRow } from '../../../../core/store/rows.ts';
import { words } from '../../../words/words.ts';
import type { Slash } from './use-slash.ts';

const { replies: says } = words.composer;

/** The element of the reply that Enter would take; '' while nothing is offered. */
export function activeMatch({ matches, active }: Slash): string {
  const { length } = matches.value;
  return length === 0 ? '' : `slash-${Math.min(active.value, length - 1)}`;
}

/** The replies whose shortcut is being typed. */
export function SlashReplies({ slash, pick }: { slash: Slash; pick: (reply: SavedReplyRow) => void }) {
  const matches = slash.matches.value;
  if (matches.length === 0) return null;
  const at = Math.min(slash.active.value, matches.length - 1);
  return (
    <div class="slash">
      <div id="slash-replies" role="listbox" aria-label={says.matches}>
        {matches.map((reply, n) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active one
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
          <div
            key={reply.id}
            id={`slash-${n}`}
            role="option"
            aria-selected={n === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(reply)}
          >
            <b class="cut">{reply.title}</b>
            {reply.shortcut !== '' && <code>/{reply.shortcut}</code>}
            <span class="cut quiet">{reply.text}</span>
          </div>
        ))}
      </div>
      <p class="hint">{says.matchesHint}</p>
    </div>
  );
}
