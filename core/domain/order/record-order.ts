import type { CommandOf, OrderReport } from '../desk/command.ts';
import { decided, refused, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import type { OrderEvent } from './events.ts';
import type { Order } from './order.ts';

/** What a report makes of an order: what is given replaces, what is not stays, paid once is paid for good. */
function reported(known: Order | undefined, order: OrderReport): Omit<Order, 'id' | 'returnStatus'> {
  return {
    buyer: order.buyer,
    createdAt: order.createdAt === undefined ? (known?.createdAt ?? null) : order.createdAt,
    currency: order.currency ?? known?.currency ?? '',
    amount: order.amount ?? known?.amount ?? '0',
    paid: (known?.paid ?? false) || (order.paid ?? known === undefined),
    status: order.status ?? known?.status ?? '',
  };
}

/** Whether a report of an order says anything that is not known. */
export function isNews(known: Order | undefined, order: OrderReport): boolean {
  if (!known) return true;
  const next = reported(known, order);
  return (Object.keys(next) as (keyof typeof next)[]).some((key) => known[key] !== next[key]);
}

/** What is known of an order now. */
export function recordOrder(view: DeskView, { order }: CommandOf<'recordOrder'>, { now }: Moment): Decision {
  const known = view.orders.get(order.id);
  if (!isNews(known, order)) return unchanged;
  return decided({ type: 'OrderRecorded', at: now, order: order.id, ...reported(known, order) });
}

/** The state of a return on a known order; the latest holds. */
export function recordReturn(
  view: DeskView,
  { order, status }: CommandOf<'recordReturn'>,
  { now }: Moment,
): Decision {
  const known = view.orders.get(order);
  if (!known) return refused('OrderUnknown', 'This desk knows no such order.');
  return known.returnStatus === status
    ? unchanged
    : decided({ type: 'ReturnRecorded', at: now, order, status });
}

/** An order after an event about it. */
export function evolveOrder(order: Order | undefined, event: OrderEvent): Order | undefined {
  if (event.type === 'ReturnRecorded') return order && { ...order, returnStatus: event.status };
  const { order: id, buyer, createdAt, currency, amount, paid, status } = event;
  return { id, buyer, createdAt, currency, amount, paid, status, returnStatus: order?.returnStatus ?? '' };
}
