import { useState } from 'preact/hooks';
import { ask } from '../../core/protocol/client.ts';
import { Refused } from '../desk/refused.tsx';
import { useAct } from '../desk/use-act.ts';
import { Modal } from '../ui/modal.tsx';

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
      <h2>End of practice</h2>
      <button type="button" class="button small-button" onClick={() => setAsking(true)}>
        Leave the practice shop
      </button>
      {asking && (
        <Modal title="Leave the practice shop?" close={close}>
          <div class="modal-body">
            <p>Its buyers, chats and times are forgotten. The desk begins anew.</p>
            <Refused words={act.words} />
          </div>
          <footer class="modal-foot">
            <button type="button" class="button" onClick={close}>
              Stay
            </button>
            <button type="button" class="button primary" disabled={act.busy.value} onClick={leave}>
              Leave
            </button>
          </footer>
        </Modal>
      )}
    </section>
  );
}
