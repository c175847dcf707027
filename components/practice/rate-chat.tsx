import { useSignal } from '@preact/signals';
import { words } from '../words/words.ts';
import type { PracticeBuyer } from './practice-answer.ts';
import type { Practice } from './use-practice.ts';

/** The buyer's rating of the chat, one to five stars. */
export function RateChat({ buyer, pull }: { buyer: PracticeBuyer; pull: Practice['pull'] }) {
  const stars = useSignal(5);
  const rate = () => pull(`/practice/buyers/${encodeURIComponent(buyer.id)}/rate`, { stars: stars.value });
  return (
    <div class="side-by-side">
      <select
        class="select"
        aria-label={words.practice.orders.stars}
        value={stars}
        onChange={(event) => {
          stars.value = Number(event.currentTarget.value);
        }}
      >
        {[5, 4, 3, 2, 1].map((count) => (
          <option key={count} value={count}>
            {'★'.repeat(count)}
          </option>
        ))}
      </select>
      <button type="button" class="button small-button" onClick={rate}>
        {words.practice.orders.rate}
      </button>
    </div>
  );
}
