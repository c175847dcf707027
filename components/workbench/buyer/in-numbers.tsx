import type { BuyerTotals } from '../../../core/domain/buyer/totals.ts';
import type { Chat } from '../../../core/domain/chat/chat.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { duration } from '../../ui/duration.ts';
import { language } from '../../ui/language.ts';
import { money } from '../../ui/money.ts';
import { noFigure } from '../../ui/share.ts';
import { useDerived } from '../../ui/use-derived.ts';
import { words } from '../../words/words.ts';
import { ReadingAge } from '../reading-age.tsx';
import type { Reading } from '../use-reading.ts';

interface InNumbersProps {
  totals: BuyerTotals;
  chat: Chat | null;
  /** When the buyer's orders were last read, null for never: until then no order is not none. */
  ordersRead: number | null;
  reading: Reading;
}

const twoDecimals = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** The figures about a buyer. Money stays apart by currency. */
export function InNumbers({ totals, chat, ordersRead, reading }: InNumbersProps) {
  const said = words.workbench;
  const known = totals.orders > 0 || ordersRead !== null;
  const amounts = Object.entries(totals.gmv).map(([currency, amount]) => money(amount, currency));
  return (
    <section aria-label={said.inNumbers}>
      <h3>{said.inNumbers}</h3>
      <dl class="facts">
        <Fact name={said.waiting}>{chat ? <Waiting chat={chat} /> : noFigure}</Fact>
        <Fact name={said.pastChats} title={said.lastThirtyDays}>
          {totals.pastChats}
        </Fact>
        <Fact name={said.averageCsat} title={said.lastThirtyDays}>
          {totals.averageCsat === null ? noFigure : twoDecimals.format(totals.averageCsat)}
        </Fact>
        <Fact name={said.totalOrders}>{known ? totals.orders : said.unknown}</Fact>
        <Fact name={said.totalGmv}>
          {known ? amounts.map((amount) => <div key={amount}>{amount}</div>) : said.unknown}
          {known && amounts.length === 0 && noFigure}
        </Fact>
      </dl>
      <ReadingAge reading={reading} readAt={ordersRead} />
    </section>
  );
}

function Fact({
  name,
  title,
  children,
}: {
  name: string;
  title?: string;
  children: preact.ComponentChildren;
}) {
  return (
    <div title={title}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Since our last reply, or since the buyer first wrote where there was none (docs/rules.md §7). */
function Waiting({ chat }: { chat: Chat }) {
  const { now } = useDesk();
  const from = chat.status === 'open' ? (chat.lastReplyAt ?? chat.wait?.since ?? null) : null;
  const waited = useDerived(
    () => (from === null ? noFigure : duration(Math.max(0, now.value - from))),
    [from, now],
  );
  return <span>{waited}</span>;
}
