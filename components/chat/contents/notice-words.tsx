import { useRef } from 'preact/hooks';
import type { NoticeContent } from '../../../core/domain/message/content.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { productOf } from '../../../core/store/queries/shop-facts.ts';
import { words } from '../../words/words.ts';
import { ShopId } from './shop-id.tsx';
import { useShopFact } from './use-shop-fact.ts';

/** A line by the platform; what it names is said as a person would tell it from others. */
export function NoticeWords({ notice }: { notice: NoticeContent }) {
  const { type, text, names } = notice;
  if (names === undefined) return <>{text}</>;
  if (type === 'BUYER_ENTER_FROM_PRODUCT') return <CameFromProduct id={names} />;
  return (
    <>
      {words.contents.cameFromOrder} <ShopId id={names} />
    </>
  );
}

function CameFromProduct({ id }: { id: string }) {
  const place = useRef<HTMLSpanElement>(null);
  const row = useShopFact(place, () => productOf(deskDb(), id), { ask: 'readProducts', anew: false });
  return (
    <span ref={place}>
      {words.contents.cameFromProduct}{' '}
      {row.value ? <bdi class="named">{row.value.product.title}</bdi> : <ShopId id={id} />}
    </span>
  );
}
