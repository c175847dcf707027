import type { Conversation } from '../../../core/domain/chat/conversation.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { orderDetailsOf, vouchers } from '../../../core/store/queries/shop-facts.ts';
import { Ticket } from '../../chat/contents/ticket.tsx';
import { useDesk } from '../../desk/desk-context.ts';
import { useLive } from '../../desk/use-live.ts';
import { Blank } from '../../ui/blank.tsx';
import { useDerived } from '../../ui/use-derived.ts';
import { words } from '../../words/words.ts';
import { Barrier } from '../barrier.tsx';
import { ItemSkeleton } from '../item-skeleton.tsx';
import { ReadingAge } from '../reading-age.tsx';
import { SendButton } from '../send-button.tsx';
import { useReading } from '../use-reading.ts';
import { type Sendable, type SortedVouchers, sortVouchers } from './sort-vouchers.ts';

const MINUTE = 60_000;

/** The vouchers this buyer can use and the shop lets be sent; the rest folded away with its reasons. */
export function VouchersPanel({ conversation }: { conversation: Conversation }) {
  const { now, shop } = useDesk();
  const { buyer } = conversation;
  const found = useLive(() => vouchers(deskDb()), []);
  const orders = useLive(() => orderDetailsOf(deskDb(), buyer.id), [buyer.id]);
  const reading = useReading((anew) => ({ ask: 'readVouchers', anew }), 'vouchers');
  useReading((anew) => ({ ask: 'readOrders', buyer: buyer.id, anew }), buyer.id);
  const minute = useDerived(() => Math.floor(now.value / MINUTE), [now]);
  const readAt = found.value?.reading?.at ?? null;
  const rows = found.value?.value ?? [];
  const said = words.workbench;
  const waiting =
    found.value === undefined || (rows.length === 0 && readAt === null && reading.trouble.value === '');
  const purchases = {
    orders: (orders.value?.value ?? []).map(({ details }) => ({
      createdAt: details.createdAt,
      paid: details.paid,
      status: details.status,
    })),
    complete: orders.value?.reading?.trouble === '',
  };
  const sorted = sortVouchers(rows, purchases, shop.market, minute.value * MINUTE);
  return (
    <>
      <Barrier />
      <ReadingAge reading={reading} readAt={readAt} />
      {waiting && <ItemSkeleton />}
      {!waiting && rows.length === 0 && reading.trouble.value === '' && (
        <Blank icon="tag" title={said.noVouchers} words={said.noVouchersWords} />
      )}
      {rows.length > 0 && <Tickets sorted={sorted} nickname={buyer.nickname} />}
    </>
  );
}

function Tickets({ sorted, nickname }: { sorted: SortedVouchers; nickname: string }) {
  const said = words.workbench;
  return (
    <>
      <p class="hint" dir="auto">
        {sorted.sendable.length > 0 ? said.canUse(nickname) : said.noneToSend(nickname)}
      </p>
      <div class="items">
        {sorted.sendable.map((each) => (
          <SendableTicket key={each.row.id} of={each} />
        ))}
      </div>
      {sorted.rest.length > 0 && (
        <details class="cannot-be-sent">
          <summary>{said.cannotBeSent(sorted.rest.length)}</summary>
          <ul>
            {sorted.rest.map(({ row, why }) => (
              <li key={row.id}>
                <p dir="auto">{row.voucher.title}</p>
                <p class="hint">{why}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function SendableTicket({ of: { row, doubt } }: { of: Sendable }) {
  const said = words.workbench;
  return (
    <article aria-label={row.voucher.title}>
      <Ticket voucher={row.voucher}>
        {doubt !== '' && <p class="hint">{doubt}</p>}
        <SendButton
          name={said.sendVoucher}
          what={said.voucherCard}
          content={{ kind: 'couponCard', couponId: row.id }}
        />
      </Ticket>
    </article>
  );
}
