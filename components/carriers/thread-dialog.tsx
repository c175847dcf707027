import type { CarriedParcel } from '../../core/domain/carrier/carrier-thread.ts';
import { Modal } from '../ui/modal.tsx';
import { carrierWords } from '../words/carrier-words.ts';
import { Thread } from './thread.tsx';

/** The thread about a parcel, over where its order is shown. */
export function ThreadDialog({ about, close }: { about: CarriedParcel; close: () => void }) {
  return (
    <Modal title={carrierWords.contact} close={close}>
      <Thread about={about} leave={close} />
    </Modal>
  );
}
