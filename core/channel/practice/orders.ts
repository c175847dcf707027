import { between, pick, roll } from './dice.ts';
import { type Product, products } from './goods.ts';
import { newId, newOrderId } from './ids.ts';
import type { StoredBuyer, StoredLine, StoredOrder, World } from './shop-state.ts';

const DAY_MS = 86_400_000;

/** How far an order of this age has come, most of the time. */
function statusAt(ageMs: number): Pick<StoredOrder, 'status' | 'stage'> {
  if (ageMs < DAY_MS) return { status: 'AWAITING_SHIPMENT', stage: 'placed' };
  if (ageMs < 2 * DAY_MS) return { status: 'AWAITING_COLLECTION', stage: 'placed' };
  if (ageMs < 8 * DAY_MS) return { status: 'IN_TRANSIT', stage: 'shipped' };
  return { status: ageMs < 15 * DAY_MS ? 'DELIVERED' : 'COMPLETED', stage: 'delivered' };
}

function line(world: World, product: Product): StoredLine {
  const skuId = newId(world.state);
  return {
    id: newId(world.state),
    productId: product.id,
    productName: product.name,
    skuId,
    skuName: pick(world.state, product.variants),
    price: product.price,
  };
}

/** Places an order of one to three products for a buyer, `ageMs` ago. */
export function placeOrder(world: World, buyer: StoredBuyer, ageMs: number): StoredOrder {
  const { state } = world;
  const createdAt = world.at - ageMs;
  const cancelled = ageMs > DAY_MS && roll(state) < 0.06;
  const progress = statusAt(ageMs);
  const order: StoredOrder = {
    id: newOrderId(state),
    buyerId: buyer.id,
    createdAt,
    paidAt: createdAt + 60_000 * between(state, 1, 9),
    updatedAt: createdAt,
    deliveredAt: progress.stage === 'delivered' && !cancelled ? createdAt + 8 * DAY_MS : null,
    ...progress,
    ...(cancelled ? { status: 'CANCELLED', stage: 'placed' as const } : {}),
    trackingNumber: progress.stage === 'placed' || cancelled ? '' : trackingNumber(world),
    packageId: newId(state),
    returnedAt: null,
    returnStatus: '',
    scans: [{ at: createdAt, text: 'Order placed.' }],
    lines: Array.from({ length: roll(state) < 0.75 ? 1 : between(state, 2, 3) }, () =>
      line(world, pick(state, products)),
    ),
  };
  if (order.trackingNumber !== '') order.scans.push({ at: createdAt + 2 * DAY_MS, text: scanTexts.shipped });
  if (order.deliveredAt !== null) order.scans.push({ at: order.deliveredAt, text: scanTexts.delivered });
  state.orders[order.id] = order;
  buyer.orderIds.push(order.id);
  world.dirty = true;
  return order;
}

export type Advance = 'shipped' | 'outForDelivery' | 'delayed' | 'delivered';

const scanTexts: Readonly<Record<Advance, string>> = {
  shipped: 'Package picked up by the carrier.',
  outForDelivery: 'Package is out for delivery.',
  delayed: 'Delivery is delayed.',
  delivered: 'Package has been delivered.',
};

/** Moves an order on, as the carrier's scans would. */
export function advanceOrder(world: World, order: StoredOrder, to: Advance): void {
  order.stage = to;
  order.status = to === 'delivered' ? 'DELIVERED' : 'IN_TRANSIT';
  order.updatedAt = world.at;
  if (order.trackingNumber === '') order.trackingNumber = trackingNumber(world);
  order.scans.push({ at: world.at, text: scanTexts[to] });
  order.deliveredAt = to === 'delivered' ? world.at : null;
  world.dirty = true;
}

function trackingNumber(world: World): string {
  return `PR${between(world.state, 100_000_000, 999_999_999)}GB`;
}

/** What is in an order, piece by piece: of some things a buyer takes two. */
export function piecesOf(order: StoredOrder): { readonly line: StoredLine; readonly id: string }[] {
  return order.lines.flatMap((line) =>
    line.id.endsWith('7') ? [line.id, `${line.id}2`].map((id) => ({ line, id })) : [{ line, id: line.id }],
  );
}

/** What the delivery costs, in the major unit: nothing for most. */
export function shippingOf({ id }: StoredOrder): string {
  return /[147]$/.test(id) ? '2.99' : '0.00';
}

/** The order's total, in the major unit. */
export function totalOf(order: StoredOrder): string {
  const goods = piecesOf(order).reduce((sum, { line: { price } }) => sum + Number(price), 0);
  return (goods + Number(shippingOf(order))).toFixed(2);
}
