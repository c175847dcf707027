import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { ask } from '../../../core/protocol/client.ts';
import type { ProductRow } from '../../../core/store/shop-rows.ts';
import { SignThumb } from '../../chat/contents/thumb.tsx';
import { usePicture } from '../../chat/contents/use-picture.ts';
import { whenSeen } from '../../chat/contents/when-seen.ts';
import { moneyRange } from '../../ui/money.ts';
import { words } from '../../words/words.ts';
import { SendButton } from '../send-button.tsx';

/** A product to send. */
export function ProductItem({ row }: { row: ProductRow }) {
  const id = useId();
  const { title, lowest, highest, currency, stock } = row.product;
  const said = words.workbench;
  return (
    <article class="item product" aria-labelledby={id}>
      <ShownThumb key={row.image} row={row} />
      <div class="grow">
        <p class="two-lines" id={id} dir="auto" title={title}>
          {title}
        </p>
        <p class="cut figures">
          <span class="price">{moneyRange(lowest, highest, currency) || words.contents.priceNotKnown}</span>
          <span class="quiet"> · {stock === null ? said.stockNotKnown : said.left(stock)}</span>
        </p>
      </div>
      <SendButton
        name={said.sendProduct}
        short={said.send}
        what={said.productCard}
        content={{ kind: 'productCard', productId: row.id }}
      />
    </article>
  );
}

/** Where a product's picture is was asked for, each once in this window. */
const asked = new Set<string>();

/** The product's own picture of the shop, fetched once its row is on the screen and not before. */
function ShownThumb({ row }: { row: ProductRow }) {
  const thumb = useRef<HTMLSpanElement>(null);
  const { source, show } = usePicture(row.image ?? '');
  const seen = useSignal(false);
  useEffect(() => whenSeen(thumb.current, () => (seen.value = true)), []);
  useEffect(() => {
    if (!seen.value) return;
    if (row.image === null && !asked.has(row.id)) {
      asked.add(row.id);
      ask({ ask: 'readProductPicture', product: row.id });
    } else if (row.image) show();
  }, [seen.value]);
  return (
    <span ref={thumb} class="thumb-place">
      {source.value === '' ? (
        <SignThumb icon="shopping-bag" />
      ) : (
        <img class="thumb" src={source.value} alt="" />
      )}
    </span>
  );
}
