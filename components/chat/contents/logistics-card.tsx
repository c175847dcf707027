import { useRef } from 'preact/hooks';
import type { LogisticsCard as Content } from '../../../core/domain/message/content.ts';
import type { OrderPackage } from '../../../core/domain/order/order-details.ts';
import type { TrackingStep } from '../../../core/domain/order/tracking.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { orderDetails, trackingOf } from '../../../core/store/queries/shop-facts.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { inThrees } from '../../ui/in-threes.ts';
import { dayAndTime } from '../../ui/moment.ts';
import { words } from '../../words/words.ts';
import { CardFrame } from './card-frame.tsx';
import { packageStatus } from './shop-words.ts';
import { useShopFact } from './use-shop-fact.ts';

/** A parcel in the conversation: who carries it, and where it was last. */
export function LogisticsCard({ content }: { content: Content }) {
  const card = useRef<HTMLDivElement>(null);
  const { orderId, packageId } = content;
  const of = { order: orderId, anew: false };
  const order = useShopFact(card, () => orderDetails(deskDb(), orderId), { ask: 'readOrder', ...of });
  const track = useShopFact(card, () => trackingOf(deskDb(), orderId), { ask: 'readTracking', ...of });
  const packages = order.value?.details.packages ?? [];
  const parcel = packageId === null ? packages[0] : packages.find(({ id }) => id === packageId);
  const said = words.contents;
  return (
    <CardFrame
      card={card}
      icon="truck"
      title={said.parcelOf}
      of={orderId}
      tag={parcel ? packageStatus(parcel.status) : ''}
    >
      <div class="grow">
        {parcel ? <Carrier parcel={parcel} /> : <p class="hint">{said.detailsUnread}</p>}
        <LastStep step={track.value?.steps[0]} />
      </div>
    </CardFrame>
  );
}

/** Who carries a parcel, and under which number. */
export function Carrier({ parcel }: { parcel: OrderPackage }) {
  const said = words.contents;
  return (
    <>
      <p class="figures number">
        {parcel.trackingNumber === '' ? said.noNumber : inThrees(parcel.trackingNumber)}
      </p>
      <p class="hint">{parcel.carrier === '' ? said.carrierNotKnown : parcel.carrier}</p>
    </>
  );
}

function LastStep({ step }: { step: TrackingStep | undefined }) {
  const { shop } = useDesk();
  if (!step) return null;
  return (
    <p class="last-step">
      <span dir="auto">{step.text}</span> <span class="hint figures">{dayAndTime(step.at, shop.zone)}</span>
    </p>
  );
}
