import { useRef } from 'preact/hooks';
import type { CouponCard } from '../../../core/domain/message/content.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { voucherOf } from '../../../core/store/queries/shop-facts.ts';
import { inThrees } from '../../ui/in-threes.ts';
import { words } from '../../words/words.ts';
import { CardFrame } from './card-frame.tsx';
import { Ticket } from './ticket.tsx';
import { useShopFact } from './use-shop-fact.ts';

/** A voucher in the conversation. */
export function VoucherCard({ content }: { content: CouponCard }) {
  const card = useRef<HTMLDivElement>(null);
  const { couponId } = content;
  const row = useShopFact(card, () => voucherOf(deskDb(), couponId), { ask: 'readVouchers', anew: false });
  const said = words.contents;
  if (row.value) {
    return (
      <div ref={card} class="card-ticket">
        <Ticket voucher={row.value.voucher} />
      </div>
    );
  }
  return (
    <CardFrame card={card} icon="tag" title={said.kinds.couponCard}>
      <p class="hint">{said.unread(inThrees(couponId))}</p>
    </CardFrame>
  );
}
