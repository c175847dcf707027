import { useState } from 'preact/hooks';
import type { OrderPackage } from '../../../core/domain/order/order-details.ts';
import { TextToCopy } from '../../chat/text-to-copy.tsx';
import { useDesk } from '../../desk/desk-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { Modal } from '../../ui/modal.tsx';
import { words } from '../../words/words.ts';
import { platformChat } from './seller-chat.ts';

const { carrier: says } = words.workbench;

interface ContactCarrierProps {
  order: string;
  parcel: OrderPackage;
}

/** The way to whoever carries a parcel: a text to take to the platform's own chat, for no other way is open to a program. */
export function ContactCarrier({ order, parcel }: ContactCarrierProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="button small-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="truck" size="s" />
        {says.name}
      </button>
      {open && <Dialog order={order} parcel={parcel} close={() => setOpen(false)} />}
    </>
  );
}

function Dialog({ order, parcel, close }: ContactCarrierProps & { close: () => void }) {
  const { shop } = useDesk();
  const [question, choose] = useState(0);
  const asked = says.questions[question];
  const text = says.text({
    carrier: parcel.carrier,
    tracking: parcel.trackingNumber,
    order,
    question: asked?.text ?? '',
  });
  return (
    <Modal title={says.name} close={close}>
      <div class="modal-body">
        <p class="hint">{says.noWay}</p>
        <label>
          <span class="label">{says.question}</span>
          <select
            class="select"
            value={question}
            onChange={(event) => choose(Number(event.currentTarget.value))}
          >
            {says.questions.map(({ name }, n) => (
              <option key={name} value={n}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <TextToCopy name={says.textName} text={text} />
      </div>
      <footer class="modal-foot">
        <button type="button" class="button bare" onClick={close}>
          {says.close}
        </button>
        <a class="button" href={platformChat(shop.market)} target="_blank" rel="noreferrer">
          {says.openChat}
          <Icon name="external-link" size="s" />
        </a>
      </footer>
    </Modal>
  );
}
