import type { CommandOf } from '../desk/command.ts';
import { decided, refused, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import type { OrderEvent } from './events.ts';
import type { Order } from './order.ts';

/** What is known of an order now: what is given replaces, what is not stays, paid once is paid for good. */
export function recordOrder(view: DeskView, { order }: CommandOf<'recordOrder'>, { now }: Moment): Decision {
  const known = view.orders.get(order.id);
  const paid = (known?.paid ?? false) || (order.paid ?? known === undefined);
  const next = {
    buyer: order.buyer,
    createdAt: order.createdAt === undefined ? (known?.createdAt ?? null) : order.createdAt,
    currency: order.currency ?? known?.currency ?? '',
    amount: order.amount ?? known?.amount ?? '0',
    paid,
    status: order.status ?? known?.status ?? '',
  };
  if (known && (Object.keys(next) as (keyof typeof next)[]).every((key) => known[key] === next[key]))
    return unchanged;
  return decided({ type: 'OrderRecorded', at: now, order: order.id, ...next });
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
