import { useState } from 'preact/hooks';
import { explainDeadline } from '../../core/domain/reply-clock/explain.ts';
import type { Wait } from '../../core/domain/reply-clock/wait.ts';
import { useDesk } from '../desk/desk-context.ts';
import { Modal } from '../ui/modal.tsx';
import { useDerived } from '../ui/use-derived.ts';
import { DeadlineFace } from './deadline-pill.tsx';
import { deadlineName, deadlineState } from './deadline-state.ts';
import { Ledger } from './ledger.tsx';

interface DeadlineButtonProps {
  wait: Wait | null;
  replied: boolean;
  openedInHoliday: boolean;
}

/** The deadline of the open chat, and how it came to be. */
export function DeadlineButton({ wait, replied, openedInHoliday }: DeadlineButtonProps) {
  const { now, shop } = useDesk();
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
          <Ledger ledger={explainDeadline(wait, shop, openedInHoliday)} zone={shop.zone} />
        </Modal>
      )}
    </>
  );
}
