import { useState } from 'preact/hooks';
import type { Reply } from '../../../core/protocol/ask.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { Modal } from '../../ui/modal.tsx';

interface AskedFirstProps {
  /** On the button that is there always. */
  label: string;
  title: string;
  /** What it does to what is here. */
  says: string;
  /** On the button that does it, and on the one that does not. */
  go: string;
  stay: string;
  disabled?: boolean;
  act: () => Promise<Reply>;
}

/** A deed that cannot be taken back: it says first what it does. */
export function AskedFirst({ label, title, says, go, stay, disabled = false, act }: AskedFirstProps) {
  const [asking, setAsking] = useState(false);
  const doing = useAct();
  const close = () => setAsking(false);
  const carryOut = async () => {
    if (await doing.run(act)) close();
  };
  return (
    <>
      <button type="button" class="button" disabled={disabled} onClick={() => setAsking(true)}>
        {label}
      </button>
      {asking && (
        <Modal title={title} close={close}>
          <div class="modal-body">
            <p>{says}</p>
            <Refused words={doing.words} />
          </div>
          <footer class="modal-foot">
            <button type="button" class="button" onClick={close}>
              {stay}
            </button>
            <button type="button" class="button primary" disabled={doing.busy.value} onClick={carryOut}>
              {go}
            </button>
          </footer>
        </Modal>
      )}
    </>
  );
}
