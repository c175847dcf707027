import { type Signal, useSignal } from '@preact/signals';
import { useId, useState } from 'preact/hooks';
import { useDesk } from '../../desk/desk-context.ts';
import { enabledAgents } from '../../desk/me.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import { ChosenChats } from './chosen-chats.ts';
import { MoveDialog } from './move-dialog.tsx';

const texts = analyticsWords.team.move;

interface MoveBarProps {
  /** An agent's id, '' for nobody. */
  holder: string;
  /** How many chats they have open. */
  count: number;
  chosen: Signal<ChosenChats>;
}

/** What is chosen of somebody's chats, and the way to move it. */
export function MoveBar({ holder, count, chosen }: MoveBarProps) {
  const { shop } = useDesk();
  const [moving, move] = useState(false);
  const said = useSignal('');
  const why = useId();
  const others = enabledAgents(shop).filter(({ id }) => id !== holder);
  if (others.length === 0) return count > 0 ? <p class="hint">{texts.nobodyElse}</p> : null;
  const n = chosen.value.of(count);
  return (
    <div class="team-move">
      <label class="choice">
        <input
          type="checkbox"
          checked={chosen.value.all}
          disabled={count === 0}
          onChange={({ currentTarget }) => {
            chosen.value = new ChosenChats(new Set(), currentTarget.checked);
          }}
        />
        <span>{texts.all(count)}</span>
      </label>
      <button
        type="button"
        class="button small-button"
        aria-disabled={n === 0}
        aria-describedby={n === 0 ? why : undefined}
        onClick={() => n > 0 && move(true)}
      >
        {texts.open(n)}
      </button>
      <span class="hint" id={why}>
        {n === 0 && texts.nothing}
      </span>
      <span role="status">{said.value}</span>
      {moving && (
        <MoveDialog
          holder={holder}
          count={n}
          chosen={chosen.peek()}
          moved={(words) => {
            said.value = words;
            chosen.value = ChosenChats.none;
          }}
          close={() => move(false)}
        />
      )}
    </div>
  );
}
