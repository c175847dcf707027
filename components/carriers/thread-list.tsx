import { useId } from 'preact/hooks';
import type { CarriedParcel, CarrierThread } from '../../core/domain/carrier/carrier-thread.ts';
import { useDesk } from '../desk/desk-context.ts';
import { inThrees } from '../ui/in-threes.ts';
import { exactly, whenShort } from '../ui/moment.ts';
import { carrierWords } from '../words/carrier-words.ts';

const says = carrierWords;

interface ThreadListProps {
  name: string;
  threads: readonly CarrierThread[];
  open: (about: CarriedParcel) => void;
}

/** Threads with carriers, each a button. */
export function ThreadList({ name, threads, open }: ThreadListProps) {
  const { now, shop } = useDesk();
  const id = useId();
  return (
    <section>
      <h3 class="label" id={id}>
        {name}
      </h3>
      <ul class="carrier-list" aria-labelledby={id}>
        {threads.map(({ order, parcel, carrier, tracking, ...thread }) => (
          <li key={thread.id}>
            <button type="button" onClick={() => open({ order, parcel, carrier, tracking })}>
              <span class="carrier-who">
                <b dir="auto">{carrier || says.carrierNotKnown}</b>
                <span class="figures">{inThrees(tracking)}</span>
                <span class="tag">{says.states[thread.state]}</span>
              </span>
              <span class="hint figures">
                {says.order(inThrees(order))} ·{' '}
                <time title={exactly(thread.changedAt, shop.zone)}>
                  {whenShort(thread.changedAt, now.peek(), shop.zone)}
                </time>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
