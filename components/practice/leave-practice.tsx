import { useState } from 'preact/hooks';
import { ask } from '../../core/protocol/client.ts';
import { Refused } from '../desk/refused.tsx';
import { useAct } from '../desk/use-act.ts';
import { Modal } from '../ui/modal.tsx';
import { words } from '../words/words.ts';

/** Leads out of the practice shop; asks first, for what was practised is gone then. */
export function LeavePractice() {
  const [asking, setAsking] = useState(false);
  const act = useAct();
  const close = () => setAsking(false);
  const leave = async () => {
    if (await act.run(() => ask({ ask: 'leavePractice' }))) close();
  };
  return (
    <section class="lever-group">
      <h2>{words.practice.leave.heading}</h2>
      <button type="button" class="button small-button" onClick={() => setAsking(true)}>
        {words.practice.leave.button}
      </button>
      {asking && (
        <Modal title={words.practice.leave.title} close={close}>
          <div class="modal-body">
            <p>{words.practice.leave.forgets}</p>
            <Refused words={act.words} />
          </div>
          <footer class="modal-foot">
            <button type="button" class="button" onClick={close}>
              {words.practice.leave.stay}
            </button>
            <button type="button" class="button primary" disabled={act.busy.value} onClick={leave}>
              {words.practice.leave.leave}
            </button>
          </footer>
        </Modal>
      )}
    </section>
  );
}
