import { useSignal } from '@preact/signals';
import type { OrderDetailsRow } from '../../../core/store/shop-rows.ts';
import { OrderSummary } from '../../chat/contents/order-card.tsx';
import { orderStatus } from '../../chat/contents/shop-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { inThrees } from '../../ui/in-threes.ts';
import { words } from '../../words/words.ts';
import { CopyButton } from '../copy-button.tsx';
import { SendButton } from '../send-button.tsx';
import type { WorkbenchView } from '../workbench-view.ts';
import { OrderPage } from './order-page.tsx';
import { Tracking } from './tracking.tsx';

interface OrderItemProps {
  row: OrderDetailsRow;
  ofThisChat: boolean;
  view: WorkbenchView;
}

/** An order: what it is at a glance, its page and its way opening in place. */
export function OrderItem({ row, ofThisChat, view }: OrderItemProps) {
  const { id, details, returns } = row;
  const said = words.workbench;
  const status = orderStatus(details.status);
  const tracking = useSignal(false);
  const open = view.openOrders.value.has(id);
  const turn = () => {
    const next = new Set(view.openOrders.peek());
    if (!next.delete(id)) next.add(id);
    view.openOrders.value = next;
  };
  return (
    <article class="item" aria-label={words.contents.order(inThrees(id))}>
      <header class="card-head">
        <Icon name="package" size="s" />
        <span class="cut figures">{inThrees(id)}</span>
        <CopyButton text={id} name={said.copyOrder} />
        <span class="grow" />
        {ofThisChat && <span class="tag here">{said.thisChat}</span>}
      </header>
      <div class="card-body">
        <OrderSummary details={details} state={returns.length > 0 ? said.withReturn(status) : status} />
      </div>
      <footer class="item-foot">
        <SendButton
          name={said.sendOrder}
          what={said.orderCard}
          content={{ kind: 'orderCard', orderId: id }}
        />
        <Turn name={said.details} open={open} controls={`order-page-${id}`} turn={turn} />
        <Turn
          name={said.tracking}
          open={tracking.value}
          controls={`order-way-${id}`}
          turn={() => {
            tracking.value = !tracking.value;
          }}
        />
      </footer>
      {open && (
        <div class="item-more" id={`order-page-${id}`}>
          <OrderPage row={row} />
        </div>
      )}
      {tracking.value && (
        <div class="item-more" id={`order-way-${id}`}>
          <Tracking order={id} packages={details.packages} />
        </div>
      )}
    </article>
  );
}

interface TurnProps {
  name: string;
  open: boolean;
  /** The id of what it opens. */
  controls: string;
  turn: () => void;
}

function Turn({ name, open, controls, turn }: TurnProps) {
  return (
    <button
      type="button"
      class="button small-button bare turn"
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={turn}
    >
      {name}
      <Icon name="chevron-down" size="s" />
    </button>
  );
}
