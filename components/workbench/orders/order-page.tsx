import type { OrderDetails, OrderLine } from '../../../core/domain/order/order-details.ts';
import type { OrderDetailsRow } from '../../../core/store/shop-rows.ts';
import { Thumb } from '../../chat/contents/thumb.tsx';
import { useDesk } from '../../desk/desk-context.ts';
import { dayAndTime } from '../../ui/moment.ts';
import { money } from '../../ui/money.ts';
import { words } from '../../words/words.ts';
import { OrderReturns } from './order-returns.tsx';

/** All the shop says of an order. */
export function OrderPage({ row }: { row: OrderDetailsRow }) {
  const { details, returns } = row;
  return (
    <>
      <ul class="order-lines" aria-label={words.workbench.lines}>
        {details.lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      <dl class="facts order-facts">
        <Money name={words.workbench.shipping} amount={details.shipping} currency={details.currency} />
        <Money name={words.workbench.total} amount={details.total} currency={details.currency} />
      </dl>
      <Dates details={details} />
      {returns.length > 0 && <OrderReturns returns={returns} lines={details.lines} order={details.id} />}
      {details.invoiceNeeded !== null && (
        <p class="hint">
          {details.invoiceNeeded ? words.workbench.invoiceNeeded : words.workbench.invoiceNotNeeded}
        </p>
      )}
    </>
  );
}

function Line({ line }: { line: OrderLine }) {
  const price = line.price === '' ? words.contents.priceNotKnown : money(line.price, line.currency);
  return (
    <li>
      <Thumb url={line.image} icon="shopping-bag" of={line.productName} />
      <div class="grow">
        <p dir="auto">{line.productName}</p>
        {line.skuName !== '' && (
          <p class="hint" dir="auto">
            {line.skuName}
          </p>
        )}
        <p class="figures">{words.workbench.pieces(line.quantity, price)}</p>
      </div>
    </li>
  );
}

function Money({ name, amount, currency }: { name: string; amount: string; currency: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{amount === '' ? words.workbench.unknown : money(amount, currency)}</dd>
    </div>
  );
}

/** When what happened with it; what has not happened is left out. */
function Dates({ details }: { details: OrderDetails }) {
  const { shop } = useDesk();
  const said = words.workbench;
  const dates = [
    [said.placed, details.createdAt],
    [said.paid, details.paidAt],
    [said.delivered, details.deliveredAt],
    [said.cancelled, details.cancelledAt],
  ] as const;
  return (
    <>
      <dl class="facts order-facts" title={shop.zone}>
        {dates.map(([name, at]) =>
          at === null && name !== said.placed ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{at === null ? said.unknown : dayAndTime(at, shop.zone)}</dd>
            </div>
          ),
        )}
      </dl>
      {details.cancelReason !== '' && (
        <p class="hint" dir="auto">
          {said.becauseOf(details.cancelReason)}
        </p>
      )}
      <p class="hint">{said.timesIn(shop.zone)}</p>
    </>
  );
}
