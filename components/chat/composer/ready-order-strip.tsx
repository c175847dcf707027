import { Icon } from '../../ui/icon.tsx';
import { inThrees } from '../../ui/in-threes.ts';
import { words } from '../../words/words.ts';
import type { ReadyOrder } from './use-ready-order.ts';

const { ready: says } = words.composer;

/** The card of the order that the chat was opened about: it goes with the message, or by itself, or not at all. */
export function ReadyOrderStrip({ ready, busy }: { ready: ReadyOrder; busy: boolean }) {
  const order = ready.order.value;
  if (order === '') return null;
  return (
    <div class="strip">
      <Icon name="package" />
      <div class="grow">
        <p>{says.order(inThrees(order))}</p>
        <div class="side-by-side">
          <button type="button" class="button small-button" aria-disabled={busy} onClick={ready.send}>
            {says.send}
          </button>
          <button type="button" class="link" onClick={ready.putAway}>
            {says.putAway}
          </button>
        </div>
      </div>
    </div>
  );
}
