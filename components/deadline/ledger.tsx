import type { ReadonlySignal } from '@preact/signals';
import { marketRuleOn } from '../../core/domain/shop/market.ts';
import { wallClock } from '../../core/domain/shop/zone.ts';
import { useDesk } from '../desk/desk-context.ts';
import { dayAndTime } from '../ui/moment.ts';
import { useDerived } from '../ui/use-derived.ts';
import { words } from '../words/words.ts';
import { DeadlineFace } from './deadline-pill.tsx';
import type { DeadlineState } from './deadline-state.ts';
import { ledgerLines, type ReplyLedger } from './ledger-words.ts';

interface LedgerProps {
  ledger: ReplyLedger;
  state: ReadonlySignal<DeadlineState>;
  /** When the chat closes by itself, epoch ms. */
  closesAt: number;
}

/** How a deadline came to be, line by line, how it stands at this moment, and what would not move it. */
export function Ledger({ ledger, state, closesAt }: LedgerProps) {
  const { shop } = useDesk();
  const kind = useDerived(() => state.value.kind, [state]);
  const wrote = ledger.find((entry) => entry.what === 'wrote')?.at ?? 0;
  const { greetingCounts } = marketRuleOn(shop.market, wallClock(wrote, shop.zone).day);
  return (
    <div class="modal-body">
      <p class="ledger-now">
        {kind.value === 'none' ? (
          words.deadline.none
        ) : (
          <span class={`pill ${kind.value}`}>
            <DeadlineFace state={state} />
          </span>
        )}
      </p>
      <dl class="counts-behind">
        {ledgerLines(ledger, shop.zone).map(([term, said]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{said}</dd>
          </div>
        ))}
        <div>
          <dt>{words.deadline.closes}</dt>
          <dd>{dayAndTime(closesAt, shop.zone)}</dd>
        </div>
      </dl>
      <section>
        <h3 class="label">{words.deadline.notReset}</h3>
        <ul class="not-reset">
          {words.deadline.notResetBy(greetingCounts).map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </section>
      <p class="hint">{words.deadline.zone(shop.zone)}</p>
    </div>
  );
}
