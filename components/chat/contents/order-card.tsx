import { useRef } from 'preact/hooks';
import type { OrderCard as Content } from '../../../core/domain/message/content.ts';
import type { OrderDetails } from '../../../core/domain/order/order-details.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { orderDetails } from '../../../core/store/queries/shop-facts.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { dayInWords } from '../../ui/moment.ts';
import { money } from '../../ui/money.ts';
import { words } from '../../words/words.ts';
import { CardFrame } from './card-frame.tsx';
import { orderStatus } from './shop-words.ts';
import { Thumb } from './thumb.tsx';
import { useShopFact } from './use-shop-fact.ts';

/** An order in the conversation. */
export function OrderCard({ content }: { content: Content }) {
  const card = useRef<HTMLDivElement>(null);
  const { orderId } = content;
  const question = { ask: 'readOrder', order: orderId, anew: false } as const;
  const row = useShopFact(card, () => orderDetails(deskDb(), orderId), question);
  const said = words.contents;
  return (
    <CardFrame
      card={card}
      icon="package"
      title={said.kinds.orderCard}
      of={orderId}
      tag={row.value ? orderStatus(row.value.details.status) : ''}
    >
      {row.value ? <OrderSummary details={row.value.details} /> : <p class="hint">{said.detailsUnread}</p>}
    </CardFrame>
  );
}

/** An order in three lines: what, how much, when. */
export function OrderSummary({ details, state = '' }: { details: OrderDetails; state?: string }) {
  const { now, shop } = useDesk();
  const said = words.contents;
  const [first] = details.lines;
  const pieces = details.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const total = details.total === '' ? said.priceNotKnown : money(details.total, details.currency);
  return (
    <>
      <Thumb url={first?.image ?? ''} icon="package" of={first?.productName ?? ''} />
      <div class="grow">
        <p class="two-lines" dir="auto">
          {first?.productName ?? said.noLines}
        </p>
        <p>
          <span class="price">{total}</span>
          {pieces > 0 && <span class="quiet"> · {said.items(pieces)}</span>}
          {state !== '' && <span class="quiet"> · {state}</span>}
        </p>
        <p class="hint">
          {details.createdAt === null
            ? said.dateNotKnown
            : dayInWords(details.createdAt, now.peek(), shop.zone)}
        </p>
      </div>
    </>
  );
}
