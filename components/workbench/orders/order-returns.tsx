import { useSignal } from '@preact/signals';
import type { OrderLine } from '../../../core/domain/order/order-details.ts';
import type { ShopReturn } from '../../../core/domain/order/shop-return.ts';
import { ReturnWords } from '../../chat/contents/return-card.tsx';
import { useDesk } from '../../desk/desk-context.ts';
import { dayAndTime } from '../../ui/moment.ts';
import { words } from '../../words/words.ts';
import { SendButton } from '../send-button.tsx';

interface OrderReturnsProps {
  returns: readonly ShopReturn[];
  lines: readonly OrderLine[];
  order: string;
}

/** What the buyer wants back or gives back, and the card for it. */
export function OrderReturns({ returns, lines, order }: OrderReturnsProps) {
  const said = words.workbench;
  return (
    <section aria-label={said.returns}>
      <h4>{said.returns}</h4>
      <ul class="order-returns">
        {returns.map((each) => (
          <li key={each.id}>
            <ReturnWords of={each} />
            <When of={each} />
          </li>
        ))}
      </ul>
      <SendReturn lines={lines} order={order} />
    </section>
  );
}

function When({ of }: { of: ShopReturn }) {
  const { shop } = useDesk();
  if (of.createdAt === null) return null;
  return <p class="hint figures">{words.workbench.asked(dayAndTime(of.createdAt, shop.zone))}</p>;
}

/** The card is about one item of the order. Which one a return is about the shop does not say, so it is chosen. */
function SendReturn({ lines, order }: { lines: readonly OrderLine[]; order: string }) {
  const items = [...new Map(lines.map((line) => [line.skuId, line])).values()];
  const chosen = useSignal(items[0]?.skuId ?? '');
  const said = words.workbench;
  if (items.length === 0) return null;
  return (
    <div class="side-by-side">
      {items.length > 1 && (
        <select
          class="select grow"
          aria-label={said.returnedItem}
          value={chosen.value}
          onChange={(event) => {
            chosen.value = event.currentTarget.value;
          }}
        >
          {items.map((line) => (
            <option key={line.skuId} value={line.skuId}>
              {line.skuName === '' ? line.productName : `${line.productName}, ${line.skuName}`}
            </option>
          ))}
        </select>
      )}
      <SendButton
        name={said.sendReturn}
        what={said.returnCard}
        content={{ kind: 'returnCard', orderId: order, skuId: chosen.value }}
      />
    </div>
  );
}
