import { useRef } from 'preact/hooks';
import type { ReturnCard as Content } from '../../../core/domain/message/content.ts';
import type { ShopReturn } from '../../../core/domain/order/shop-return.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { orderDetails } from '../../../core/store/queries/shop-facts.ts';
import { money } from '../../ui/money.ts';
import { words } from '../../words/words.ts';
import { CardFrame } from './card-frame.tsx';
import { returnStatus, returnType } from './shop-words.ts';
import { useShopFact } from './use-shop-fact.ts';

/** A return in the conversation: of what, and how far it is. */
export function ReturnCard({ content }: { content: Content }) {
  const card = useRef<HTMLDivElement>(null);
  const { orderId, skuId } = content;
  const question = { ask: 'readOrder', order: orderId, anew: false } as const;
  const row = useShopFact(card, () => orderDetails(deskDb(), orderId), question);
  const line = row.value?.details.lines.find((each) => each.skuId === skuId);
  const said = words.contents;
  const [latest] = row.value?.returns ?? [];
  return (
    <CardFrame card={card} icon="undo-2" title={said.returnOf} of={orderId}>
      <div class="grow">
        {line && (
          <p class="two-lines" dir="auto">
            {line.productName}
          </p>
        )}
        {latest && <ReturnWords of={latest} />}
        {row.value && !latest && <p class="hint">{said.noReturn}</p>}
        {!row.value && <p class="hint">{said.detailsUnread}</p>}
      </div>
    </CardFrame>
  );
}

/** How a return stands, and what it is about. */
export function ReturnWords({ of }: { of: ShopReturn }) {
  const kind = [returnType(of.type), of.amount === '' ? '' : money(of.amount, of.currency)];
  return (
    <>
      <p>{returnStatus(of.status)}</p>
      <p class="hint">{kind.filter((part) => part !== '').join(', ')}</p>
      {of.reason !== '' && (
        <p class="hint" dir="auto">
          {of.reason}
        </p>
      )}
    </>
  );
}
