import type {
  CouponCard,
  LogisticsCard,
  OrderCard,
  ProductCard,
  ReturnCard,
} from '../../../core/domain/message/content.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { inThrees } from '../../ui/in-threes.ts';

type AnyCard = ProductCard | OrderCard | LogisticsCard | ReturnCard | CouponCard;

interface Face {
  readonly icon: IconName;
  readonly title: string;
  readonly lines: readonly (readonly [what: string, id: string])[];
}

/** What a card names. The desk knows the ids and shows no more than it knows. */
function faceOf(card: AnyCard): Face {
  switch (card.kind) {
    case 'productCard':
      return { icon: 'shopping-bag', title: 'Product', lines: [['Product', card.productId]] };
    case 'orderCard':
      return { icon: 'package', title: 'Order', lines: [['Order', card.orderId]] };
    case 'logisticsCard':
      return {
        icon: 'truck',
        title: 'Parcel',
        lines: [
          ['Order', card.orderId],
          ...(card.packageId === null ? [] : [['Parcel', card.packageId] as const]),
        ],
      };
    case 'returnCard':
      return {
        icon: 'undo-2',
        title: 'Return',
        lines: [
          ['Order', card.orderId],
          ['Item', card.skuId],
        ],
      };
    case 'couponCard':
      return { icon: 'tag', title: 'Voucher', lines: [['Voucher', card.couponId]] };
  }
}

/** An order, a product, a parcel, a return or a voucher in the conversation. */
export function Card({ card }: { card: AnyCard }) {
  const { icon, title, lines } = faceOf(card);
  return (
    <div class="card">
      <p class="card-head">
        <Icon name={icon} size="s" />
        {title}
      </p>
      <dl class="card-lines">
        {lines.map(([what, id]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{inThrees(id)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
