import { useRef } from 'preact/hooks';
import type { ProductCard as Content } from '../../../core/domain/message/content.ts';
import { ask } from '../../../core/protocol/client.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { productOf } from '../../../core/store/queries/shop-facts.ts';
import type { ProductRow } from '../../../core/store/shop-rows.ts';
import { inThrees } from '../../ui/in-threes.ts';
import { moneyRange } from '../../ui/money.ts';
import { words } from '../../words/words.ts';
import { CardFrame } from './card-frame.tsx';
import { Thumb } from './thumb.tsx';
import { useShopFact } from './use-shop-fact.ts';

/** A product in the conversation. */
export function ProductCard({ content }: { content: Content }) {
  const card = useRef<HTMLDivElement>(null);
  const { productId } = content;
  const row = useShopFact(card, () => productOf(deskDb(), productId), { ask: 'readProducts', anew: false });
  const said = words.contents;
  return (
    <CardFrame
      card={card}
      icon="shopping-bag"
      title={said.kinds.productCard}
      tag={row.value && row.value.product.status !== 'ACTIVATE' ? said.notLive : ''}
    >
      {row.value ? <Known row={row.value} /> : <p class="hint">{said.unread(inThrees(productId))}</p>}
    </CardFrame>
  );
}

function Known({ row }: { row: ProductRow }) {
  const { title, lowest, highest, currency } = row.product;
  return (
    <>
      <Thumb
        url={row.image}
        icon="shopping-bag"
        of={title}
        find={() => ask({ ask: 'readProductPicture', product: row.id })}
      />
      <div class="grow">
        <p class="two-lines" dir="auto">
          {title}
        </p>
        <p class="price">{moneyRange(lowest, highest, currency) || words.contents.priceNotKnown}</p>
      </div>
    </>
  );
}
