import type { Conversation } from '../../../core/domain/chat/conversation.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { orderDetailsOf } from '../../../core/store/queries/shop-facts.ts';
import type { OrderDetailsRow } from '../../../core/store/shop-rows.ts';
import { orderStatus } from '../../chat/contents/shop-words.ts';
import { useLive } from '../../desk/use-live.ts';
import { Blank } from '../../ui/blank.tsx';
import { words } from '../../words/words.ts';
import { Barrier } from '../barrier.tsx';
import { ItemSkeleton } from '../item-skeleton.tsx';
import { ReadingAge } from '../reading-age.tsx';
import { useReading } from '../use-reading.ts';
import type { WorkbenchView } from '../workbench-view.ts';
import { OrderItem } from './order-item.tsx';

const none: readonly OrderDetailsRow[] = [];

/** The buyer's orders, those of this chat first; read from the shop when opened. */
export function OrdersPanel({ conversation, view }: { conversation: Conversation; view: WorkbenchView }) {
  const { buyer, latest } = conversation;
  const found = useLive(() => orderDetailsOf(deskDb(), buyer.id), [buyer.id]);
  const reading = useReading((anew) => ({ ask: 'readOrders', buyer: buyer.id, anew }), buyer.id);
  const known = found.value;
  const rows = known?.value ?? none;
  const here = new Set(latest?.orders ?? []);
  const status = rows.some(({ details }) => details.status === view.orderStatus.value)
    ? view.orderStatus.value
    : '';
  const shown = rows
    .filter(({ details }) => status === '' || details.status === status)
    .sort((a, b) => Number(here.has(b.id)) - Number(here.has(a.id)));
  const readAt = known?.reading?.at ?? null;
  const waiting =
    known === undefined || (rows.length === 0 && readAt === null && reading.trouble.value === '');
  return (
    <>
      <Barrier />
      {rows.length > 0 && <StatusChoice rows={rows} status={status} view={view} />}
      <ReadingAge reading={reading} readAt={readAt} />
      {waiting && <ItemSkeleton />}
      {!waiting && rows.length === 0 && reading.trouble.value === '' && (
        <Blank icon="package" title={words.workbench.noOrders} words={words.workbench.noOrdersWords} />
      )}
      <div class="items">
        {shown.map((row) => (
          <OrderItem key={row.id} row={row} ofThisChat={here.has(row.id)} view={view} />
        ))}
      </div>
    </>
  );
}

interface StatusChoiceProps {
  rows: readonly OrderDetailsRow[];
  status: string;
  view: WorkbenchView;
}

/** Only the statuses there are, each with its count. */
function StatusChoice({ rows, status, view }: StatusChoiceProps) {
  const counts = Map.groupBy(rows, ({ details }) => details.status);
  const said = words.workbench;
  return (
    <select
      class="select order-status"
      aria-label={said.orderStatus}
      value={status}
      onChange={(event) => {
        view.orderStatus.value = event.currentTarget.value;
      }}
    >
      <option value="">{said.withCount(said.allOrders, rows.length)}</option>
      {[...counts].map(([each, of]) => (
        <option key={each} value={each}>
          {said.withCount(orderStatus(each), of.length)}
        </option>
      ))}
    </select>
  );
}
