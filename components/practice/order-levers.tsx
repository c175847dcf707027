import { useSignal } from '@preact/signals';
import { inThrees } from '../ui/in-threes.ts';
import { words } from '../words/words.ts';
import type { PracticeBuyer, PracticeOrder } from './practice-answer.ts';
import { RateChat } from './rate-chat.tsx';
import type { Practice } from './use-practice.ts';

const { orders } = words.practice;

const moves = [
  [orders.ship, 'shipped'],
  [orders.outForDelivery, 'outForDelivery'],
  [orders.delay, 'delayed'],
  [orders.deliver, 'delivered'],
] as const;

function described(order: PracticeOrder): string {
  const stage = orders.stages[order.stage] ?? order.status;
  return orders.described(inThrees(order.id), stage, order.returnedAt !== null);
}

/** What can happen to a buyer's orders. Without an order only placing one can. */
export function OrderLevers({ buyer, practice }: { buyer: PracticeBuyer; practice: Practice }) {
  const chosen = useSignal('');
  const order = buyer.orders.find(({ id }) => id === chosen.value) ?? buyer.orders[0];
  const act = (what: string, body: unknown) =>
    order && practice.pull(`/practice/orders/${encodeURIComponent(order.id)}/${what}`, body);
  return (
    <section class="lever-group" aria-label={orders.region}>
      <h2>
        {orders.of}
        <bdi>{buyer.nickname}</bdi>
      </h2>
      <button
        type="button"
        class="button"
        onClick={() => practice.pull('/practice/orders', { buyerId: buyer.id })}
      >
        {orders.place}
      </button>
      {order ? (
        <select
          class="select"
          aria-label={orders.choose}
          value={order.id}
          onChange={(event) => {
            chosen.value = event.currentTarget.value;
          }}
        >
          {buyer.orders.map((each) => (
            <option key={each.id} value={each.id}>
              {described(each)}
            </option>
          ))}
        </select>
      ) : (
        <p class="hint" id="no-order">
          {orders.none(buyer.nickname)}
        </p>
      )}
      <div class="side-by-side">
        {moves.map(([name, to]) => (
          <Lever key={to} name={name} on={order !== undefined} press={() => act('advance', { to })} />
        ))}
        <Lever name={orders.openReturn} on={order !== undefined} press={() => act('return', {})} />
      </div>
      <RateChat buyer={buyer} pull={practice.pull} />
    </section>
  );
}

function Lever({ name, on, press }: { name: string; on: boolean; press: () => void }) {
  return (
    <button
      type="button"
      class="button small-button"
      aria-disabled={!on}
      aria-describedby={on ? undefined : 'no-order'}
      onClick={press}
    >
      {name}
    </button>
  );
}
