import type { OrderReport } from '../desk/channel-command.ts';
import type { CommandOf } from '../desk/command.ts';
import { decided, refused, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import type { OrderEvent } from './events.ts';
import type { Order } from './order.ts';
import { hasShipped, underWay } from './under-way.ts';

/** What a report makes of an order: what is given replaces, what is not stays, paid once is paid for good. */
function reported(
  known: Order | undefined,
  order: OrderReport,
): Omit<Order, 'id' | 'returnStatus' | 'knownSince' | 'stages'> {
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
export function recordOrder(
  view: DeskView,
  { order, lookedAt }: CommandOf<'recordOrder'>,
  { now }: Moment,
): Decision {
  const known = view.orders.get(order.id);
  if (!isNews(known, order)) return unchanged;
  const { id } = order;
  const after = reported(known, order);
  const recorded = { type: 'OrderRecorded', at: now, order: id, ...after } as const;
  const shipped = known && hasShipped(known.status, after.status) && !known.stages?.includes('shipped');
  if (!shipped) return decided(recorded);
  return decided(recorded, {
    type: 'OrderReachedStage',
    at: now,
    order: id,
    stage: 'shipped',
    since: lookedAt ?? now,
  });
}

/** What a carrier reported of a known order's way, once each; what was so before the desk knew of the order is past (docs/rules.md §8). */
export function recordStage(
  view: DeskView,
  { order: id, stage, since }: CommandOf<'recordStage'>,
  { now }: Moment,
): Decision {
  const known = view.orders.get(id);
  if (!known || known.stages?.includes(stage) || !underWay.has(known.status)) return unchanged;
  if (known.knownSince === undefined || since <= known.knownSince) return unchanged;
  return decided({ type: 'OrderReachedStage', at: now, order: id, stage, since });
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
  if (event.type === 'OrderReachedStage')
    return order && { ...order, stages: [...(order.stages ?? []), event.stage] };
  const { order: id, buyer, createdAt, currency, amount, paid, status, at } = event;
  const before = order ?? { returnStatus: '', knownSince: at };
  return { ...before, id, buyer, createdAt, currency, amount, paid, status };
}
