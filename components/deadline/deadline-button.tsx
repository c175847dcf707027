import { useState } from 'preact/hooks';
import type { Wait } from '../../core/domain/reply-clock/wait.ts';
import { useDesk } from '../desk/desk-context.ts';
import { Modal } from '../ui/modal.tsx';
import { dayAndTime } from '../ui/moment.ts';
import { useDerived } from '../ui/use-derived.ts';
import { DeadlineFace } from './deadline-pill.tsx';
import { deadlineName, deadlineState } from './deadline-state.ts';

/** The deadline of the open chat, and what it is made of. */
export function DeadlineButton({ wait, replied }: { wait: Wait | null; replied: boolean }) {
  const { now } = useDesk();
  const [open, setOpen] = useState(false);
  const state = useDerived(() => deadlineState(wait, replied, now.value), [wait, replied, now]);
  const kind = useDerived(() => state.value.kind, [state]);
  const name = useDerived(() => deadlineName(state.value), [state]);
  if (wait === null) return null;
  return (
    <>
      <button
        type="button"
        class={`pill ${kind.value}`}
        title="How this deadline came to be"
        onClick={() => setOpen(true)}
      >
        <span class="unseen">{name}</span>
        <span class="pill-face" aria-hidden="true">
          {kind.value === 'none' ? 'No deadline' : <DeadlineFace state={state} />}
        </span>
      </button>
      {open && (
        <Modal title="How this deadline came to be" close={() => setOpen(false)}>
          <Windows wait={wait} />
        </Modal>
      )}
    </>
  );
}

function Windows({ wait }: { wait: Wait }) {
  const { shop } = useDesk();
  const said = (at: number) => dayAndTime(at, shop.zone);
  const { deadlines } = wait;
  return (
    <div class="modal-body">
      <dl class="counts-behind">
        <Line term="The buyer wrote">{said(wait.since)}</Line>
        {wait.countedFrom !== null && wait.countedFrom !== wait.since && (
          <Line term="Counted from the end of holiday mode">{said(wait.countedFrom)}</Line>
        )}
        {wait.covered && <Line term="Weekend cover">was on: not before Monday 12:00</Line>}
        {deadlines && <Line term={hours(12, wait)}>{said(deadlines.due12)}</Line>}
        {deadlines && <Line term={hours(24, wait)}>{said(deadlines.due24)}</Line>}
      </dl>
      {deadlines ? (
        <p class="hint">
          Due soon from {said(deadlines.dueSoonAt)}. Times are in the shop’s zone, {shop.zone}.
        </p>
      ) : (
        <p class="hint">Holiday mode was on: nothing is counted.</p>
      )}
    </div>
  );
}

function hours(window: 12 | 24, wait: Wait): string {
  return wait.primary === window
    ? `${window} hours to reply, the window in force`
    : `${window} hours to reply`;
}

function Line({ term, children }: { term: string; children: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
