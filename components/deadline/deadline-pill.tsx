import './deadline.css';
import type { ReadonlySignal } from '@preact/signals';
import type { ShownWait } from '../../core/domain/reply-clock/wait.ts';
import { Icon } from '../ui/icon.tsx';
import { useDerived } from '../ui/use-derived.ts';
import { words } from '../words/words.ts';
import { type DeadlineState, deadlineState, kindWords } from './deadline-state.ts';

interface Running {
  wait: ShownWait | null;
  replied: boolean;
  now: ReadonlySignal<number>;
}

/** A chat's deadline in a list: how urgent, and how long. Ticks in its own text, the row stays as it is. */
export function DeadlinePill({ wait, replied, now }: Running) {
  const state = useDerived(() => deadlineState(wait, replied, now.value), [wait, replied, now]);
  const kind = useDerived(() => state.value.kind, [state]);
  if (kind.value === 'none') return null;
  return (
    <span class={`pill ${kind.value}`}>
      <DeadlineFace state={state} />
    </span>
  );
}

/** Its sign, its word and its time. */
export function DeadlineFace({ state }: { state: ReadonlySignal<DeadlineState> }) {
  const kind = useDerived(() => state.value.kind, [state]);
  const face = useDerived(() => `${kindWords[state.value.kind]} ${state.value.time}`.trim(), [state]);
  return (
    <>
      <Sign state={state} kind={kind.value} />
      {kind.value === 'calm' && <span class="unseen">{words.deadline.replyDueIn}</span>}
      <span>{face}</span>
    </>
  );
}

function Sign({ state, kind }: { state: ReadonlySignal<DeadlineState>; kind: DeadlineState['kind'] }) {
  if (kind === 'overdue') return <Icon name="circle-alert" size="s" />;
  if (kind === 'replied') return <Icon name="check" size="s" />;
  return <Dial state={state} />;
}

/** A disc of what is left of the window. It does not turn: it loses a twenty-fourth at a time. */
function Dial({ state }: { state: ReadonlySignal<DeadlineState> }) {
  const dashes = useDerived(() => `${Math.round(state.value.left * 100)} 100`, [state]);
  return (
    <svg class="dial" viewBox="0 0 14 14" aria-hidden="true">
      <circle cx="7" cy="7" r="6.2" />
      <circle cx="7" cy="7" r="2.5" pathLength="100" stroke-dasharray={dashes} />
    </svg>
  );
}
