import type { ReplyLedger } from './ledger-words.ts';
import { ledgerLines } from './ledger-words.ts';

/** How a deadline came to be, line by line. */
export function Ledger({ ledger, zone }: { ledger: ReplyLedger; zone: string }) {
  return (
    <div class="modal-body">
      <dl class="counts-behind">
        {ledgerLines(ledger, zone).map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">Times are in the shop’s zone, {zone}.</p>
    </div>
  );
}
