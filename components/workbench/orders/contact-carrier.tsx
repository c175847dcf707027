import { useState } from 'preact/hooks';
import type { OrderPackage } from '../../../core/domain/order/order-details.ts';
import { Icon } from '../../ui/icon.tsx';
import { later } from '../../ui/later.tsx';
import { words } from '../../words/words.ts';

const dialog = later(async () => (await import('../../carriers/thread-dialog.tsx')).ThreadDialog);

interface ContactCarrierProps {
  order: string;
  parcel: OrderPackage;
}

/** The way to whoever carries a parcel: a thread of its own about it, apart from chats with buyers. */
export function ContactCarrier({ order, parcel }: ContactCarrierProps) {
  const [open, setOpen] = useState(false);
  const { id, carrier, trackingNumber: tracking } = parcel;
  return (
    <>
      <button type="button" class="button small-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="truck" size="s" />
        {words.workbench.contactCarrier}
      </button>
      {open && <dialog.Part about={{ order, parcel: id, carrier, tracking }} close={() => setOpen(false)} />}
    </>
  );
}
