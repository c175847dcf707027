import type { ComponentChildren } from 'preact';
import type { Discount, Voucher } from '../../../core/domain/voucher/voucher.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { dayInWords } from '../../ui/moment.ts';
import { money } from '../../ui/money.ts';
import { percent } from '../../ui/share.ts';
import { words } from '../../words/words.ts';

/** What a voucher takes off, as large as it stands on the ticket. */
function offOf(discount: Discount): string {
  if (discount.kind === 'amount') return money(discount.amount, discount.currency);
  return discount.kind === 'percent' ? percent(discount.percent, 100) : '?';
}

/** Under which terms it holds, in a line. */
function termsOf(voucher: Voucher, until: string): string {
  const said = words.contents;
  const { discount, leastSpend, currency, someProductsOnly } = voucher;
  const parts = [
    leastSpend === '' || Number(leastSpend) === 0 ? said.anyAmount : said.from(money(leastSpend, currency)),
    discount.kind === 'percent' && discount.most !== ''
      ? said.atMost(money(discount.most, discount.currency))
      : '',
    until === '' ? said.endNotKnown : said.until(until),
    someProductsOnly === true ? said.someProducts : '',
  ];
  const line = parts.filter((part) => part !== '').join(', ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** A voucher as a ticket: what it takes off, beside its name and its terms. */
export function Ticket({ voucher, children }: { voucher: Voucher; children?: ComponentChildren }) {
  const { now, shop } = useDesk();
  const until = voucher.endsAt === null ? '' : dayInWords(voucher.endsAt, now.peek(), shop.zone);
  return (
    <div class="ticket">
      <p class="ticket-off">
        <b>{offOf(voucher.discount)}</b> <small>{words.contents.off}</small>
      </p>
      <div class="ticket-words">
        <p class="ticket-name" dir="auto">
          {voucher.title}
        </p>
        <p class="hint">{termsOf(voucher, until)}</p>
        {children}
      </div>
    </div>
  );
}
