import type { OrderPackage } from '../../../core/domain/order/order-details.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { trackingOf } from '../../../core/store/queries/shop-facts.ts';
import { Carrier } from '../../chat/contents/logistics-card.tsx';
import { packageStatus } from '../../chat/contents/shop-words.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { useLive } from '../../desk/use-live.ts';
import { dayAndTime } from '../../ui/moment.ts';
import { words } from '../../words/words.ts';
import { CopyButton } from '../copy-button.tsx';
import { ReadingAge } from '../reading-age.tsx';
import { SendButton } from '../send-button.tsx';
import { useReading } from '../use-reading.ts';
import { ContactCarrier } from './contact-carrier.tsx';

/** Where an order's parcels are: who has them, and every report of the carrier, newest first. */
export function Tracking({ order, packages }: { order: string; packages: readonly OrderPackage[] }) {
  const { shop } = useDesk();
  const reading = useReading((anew) => ({ ask: 'readTracking', order, anew }), order);
  const found = useLive(() => trackingOf(deskDb(), order), [order]);
  const said = words.workbench;
  const steps = found.value?.steps ?? [];
  return (
    <>
      {packages.length === 0 && <p class="hint">{said.noParcel}</p>}
      <ul class="parcels">
        {packages.map((parcel) => (
          <li key={parcel.id}>
            <div class="parcel">
              <div class="grow">
                <Carrier parcel={parcel} />
              </div>
              {parcel.trackingNumber !== '' && (
                <CopyButton text={parcel.trackingNumber} name={said.copyTracking} />
              )}
              <span class="tag">{packageStatus(parcel.status)}</span>
            </div>
            <div class="side-by-side">
              <SendButton
                name={said.sendParcel}
                what={said.parcelCard}
                content={{ kind: 'logisticsCard', orderId: order, packageId: parcel.id }}
              />
              {parcel.trackingNumber !== '' && <ContactCarrier order={order} parcel={parcel} />}
            </div>
          </li>
        ))}
      </ul>
      {steps.length > 0 && (
        <ol class="way" aria-label={said.way}>
          {steps.map((step) => (
            <li key={`${step.at} ${step.text}`}>
              <p dir="auto">{step.text}</p>
              <p class="hint figures">{dayAndTime(step.at, shop.zone)}</p>
            </li>
          ))}
        </ol>
      )}
      {found.value && steps.length === 0 && <p class="hint">{said.noSteps}</p>}
      <ReadingAge reading={reading} readAt={found.value?.readAt ?? null} />
    </>
  );
}
