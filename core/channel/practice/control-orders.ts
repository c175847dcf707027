import * as v from 'valibot';
import type { ControlAnswer } from './control-answer.ts';
import { advanceOrder, piecesOf, placeOrder, totalOf } from './orders.ts';
import { json } from './reply.ts';
import { reasonOf } from './return-reason.ts';
import type { StoredOrder } from './shop-state.ts';

/** An order as the controls show it. */
export function orderCard(order: StoredOrder): object {
  const { id, status, stage, createdAt, trackingNumber, returnedAt, returnStatus } = order;
  return {
    id,
    status,
    stage,
    createdAt,
    trackingNumber,
    returnedAt,
    returnStatus,
    products: order.lines.map(({ productName }) => productName),
  };
}

/** GET /practice/orders → every order as the seller's own pages show it, newest first. */
export const listOrders: ControlAnswer = ({ state, at }) => {
  const orders = Object.values(state.orders)
    .sort((left, right) => right.createdAt - left.createdAt)
    .map((order) => ({
      ...orderCard(order),
      buyerId: order.buyerId,
      buyer: state.buyers[order.buyerId]?.nickname ?? '',
      paidAt: order.paidAt,
      deliveredAt: order.deliveredAt,
      returnId: order.returnedAt === null ? '' : order.packageId,
      returnReason: order.returnedAt === null ? '' : reasonOf(order),
      total: totalOf(order),
      pieces: piecesOf(order).map(({ line }) => ({
        productId: line.productId,
        name: line.productName,
        variant: line.skuName,
        price: line.price,
      })),
      scans: order.scans,
    }));
  return json({ now: at, market: state.market, currency: 'GBP', orders });
};

const YEAR_MS = 365 * 86_400_000;
const createSchema = v.object({
  buyerId: v.pipe(v.string(), v.digits()),
  ageMs: v.optional(v.pipe(v.number(), v.minValue(-YEAR_MS)), 0),
});

/** POST /practice/orders {buyerId, ageMs?} → the order, placed now or `ageMs` ago; dated ahead, as a wrong clock would, where that is below 0. */
export const createOrder: ControlAnswer = (world, _id, body) => {
  const { buyerId, ageMs } = v.parse(createSchema, body);
  const buyer = world.state.buyers[buyerId];
  return buyer
    ? json(orderCard(placeOrder(world, buyer, ageMs)))
    : json({ error: 'there is no such buyer' }, 404);
};

const moveSchema = v.object({ to: v.picklist(['shipped', 'outForDelivery', 'delayed', 'delivered']) });

/** POST /practice/orders/{id}/advance {to} → the order. */
export const moveOrder: ControlAnswer = (world, id, body) => {
  const { to } = v.parse(moveSchema, body);
  const order = world.state.orders[id];
  if (!order) return json({ error: 'there is no such order' }, 404);
  advanceOrder(world, order, to);
  return json(orderCard(order));
};

const returnSchema = v.object({
  status: v.optional(v.pipe(v.string(), v.nonEmpty()), 'RETURN_OR_REFUND_REQUEST_PENDING'),
});

/** POST /practice/orders/{id}/return {status?} → the order, with a return in that status (open, if none is named). */
export const openReturn: ControlAnswer = (world, id, body) => {
  const { status } = v.parse(returnSchema, body);
  const order = world.state.orders[id];
  if (!order) return json({ error: 'there is no such order' }, 404);
  order.returnedAt ??= world.at;
  order.returnStatus = status;
  order.updatedAt = world.at;
  world.dirty = true;
  return json(orderCard(order));
};
