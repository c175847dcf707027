import { useState } from 'preact/hooks';
import type { Chat } from '../../core/domain/chat/chat.ts';
import { closesAt } from '../../core/domain/chat/closes-at.ts';
import { explainDeadline } from '../../core/domain/reply-clock/explain.ts';
import type { Wait } from '../../core/domain/reply-clock/wait.ts';
import { useDesk } from '../desk/desk-context.ts';
import { Modal } from '../ui/modal.tsx';
import { useDerived } from '../ui/use-derived.ts';
import { words } from '../words/words.ts';
import { DeadlineFace } from './deadline-pill.tsx';
import { deadlineName, deadlineState } from './deadline-state.ts';
import { Ledger } from './ledger.tsx';

/** The deadline of the open chat, and how it came to be. */
export function DeadlineButton({ chat, wait }: { chat: Chat; wait: Wait | null }) {
  const { now, shop } = useDesk();
  const [open, setOpen] = useState(false);
  const replied = chat.lastReplyAt !== null;
  const state = useDerived(() => deadlineState(wait, replied, now.value), [wait, replied, now]);
  const kind = useDerived(() => state.value.kind, [state]);
  const name = useDerived(() => deadlineName(state.value), [state]);
  if (wait === null) return null;
  return (
    <>
      <button
        type="button"
        class={`pill ${kind.value}`}
        title={words.deadline.title}
        onClick={() => setOpen(true)}
      >
        <span class="unseen">{name}</span>
        <span class="pill-face" aria-hidden="true">
          {kind.value === 'none' ? words.deadline.none : <DeadlineFace state={state} />}
        </span>
      </button>
      {open && (
        <Modal title={words.deadline.title} close={() => setOpen(false)}>
          <Ledger
            ledger={explainDeadline(wait, shop, chat.openedInHoliday)}
            state={state}
            closesAt={closesAt(chat)}
          />
        </Modal>
      )}
    </>
  );
}
