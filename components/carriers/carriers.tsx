import { useRef, useState } from 'preact/hooks';
import type { CarriedParcel } from '../../core/domain/carrier/carrier-thread.ts';
import { carrierThreads, closedCarrierThreads } from '../../core/store/queries/carrier-threads.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { useLive } from '../desk/use-live.ts';
import { Blank } from '../ui/blank.tsx';
import { Icon } from '../ui/icon.tsx';
import { Modal } from '../ui/modal.tsx';
import { carrierWords } from '../words/carrier-words.ts';
import { Thread } from './thread.tsx';
import { ThreadList } from './thread-list.tsx';

const says = carrierWords;
/** As many closed ones as one looks through by eye. */
const CLOSED = 50;

/** Everything that goes to and fro with carriers: a list of its own, and each thread. */
export function Carriers({ close }: { close: () => void }) {
  const [opened, open] = useState<CarriedParcel | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const go = (about: CarriedParcel | null) => {
    open(about);
    // What had the focus is gone.
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>('button')?.focus());
  };
  return (
    <Modal title={says.title} close={close}>
      <div ref={body}>
        {opened ? (
          <>
            <button type="button" class="button bare carriers-back" onClick={() => go(null)}>
              <Icon name="arrow-left" size="s" />
              {says.back}
            </button>
            <Thread about={opened} leave={close} />
          </>
        ) : (
          <List open={go} />
        )}
      </div>
    </Modal>
  );
}

function List({ open }: { open: (about: CarriedParcel) => void }) {
  const underWay = useLive(() => carrierThreads(deskDb()), []).value;
  const closed = useLive(() => closedCarrierThreads(deskDb(), CLOSED), []).value;
  if (!underWay || !closed) return <div class="modal-body" aria-busy="true" />;
  if (underWay.length + closed.length === 0)
    return <Blank icon="truck" title={says.none} words={says.noneWords} />;
  return (
    <div class="modal-body">
      <p class="hint">{says.apart}</p>
      {underWay.length > 0 && <ThreadList name={says.open} threads={underWay} open={open} />}
      {closed.length > 0 && <ThreadList name={says.closedOnes} threads={closed} open={open} />}
    </div>
  );
}
