import * as v from 'valibot';
import type { OrderDetailData, PackageData } from '../tiktok/openapi.gen.ts';
import { type Asked, digits } from './asked.ts';
import { piecesOf, shippingOf, totalOf } from './orders.ts';
import { listPage } from './paging.ts';
import { productPicture } from './pictures.ts';
import { ok, type Reply, refuse } from './reply.ts';
import type { StoredOrder, World } from './shop-state.ts';

const seconds = (at: number) => Math.floor(at / 1000);
const currency = 'GBP';

type ApiOrder = NonNullable<OrderDetailData['orders']>[number];

const packageStatuses: Readonly<Record<StoredOrder['stage'], string>> = {
  placed: 'PROCESSING',
  shipped: 'FULFILLING',
  outForDelivery: 'FULFILLING',
  delayed: 'FULFILLING',
  delivered: 'COMPLETED',
};

/** The status of an order's package. */
function packageStatus({ status, stage }: StoredOrder): string {
  return status === 'CANCELLED' ? 'CANCELLED' : packageStatuses[stage];
}

/** The carrier, '' before it has the parcel. */
function carrierOf(order: StoredOrder): string {
  return order.trackingNumber === '' ? '' : 'Practice Post';
}

function linesOut(order: StoredOrder): NonNullable<ApiOrder['line_items']> {
  return piecesOf(order).map(({ line, id }) => ({
    id,
    product_id: line.productId,
    product_name: line.productName,
    sku_id: line.skuId,
    sku_name: line.skuName,
    sku_image: productPicture(line.productId).url,
    sale_price: line.price,
    currency,
    package_id: order.packageId,
    package_status: packageStatus(order),
    tracking_number: order.trackingNumber,
    shipping_provider_name: carrierOf(order),
  }));
}

function orderOut(world: World, order: StoredOrder): ApiOrder {
  const cancelled = order.status === 'CANCELLED';
  return {
    id: order.id,
    user_id: order.buyerId,
    buyer_nickname: world.state.buyers[order.buyerId]?.nickname ?? '',
    status: order.status,
    create_time: seconds(order.createdAt),
    update_time: seconds(order.updatedAt),
    ...(order.paidAt === null ? {} : { paid_time: seconds(order.paidAt) }),
    ...(order.deliveredAt === null ? {} : { delivery_time: seconds(order.deliveredAt) }),
    ...(cancelled
      ? { cancel_time: seconds(order.createdAt) + 21_600, cancel_reason: 'Ordered by mistake' }
      : {}),
    is_cod: false,
    tracking_number: order.trackingNumber,
    shipping_provider: carrierOf(order),
    payment: { currency, total_amount: totalOf(order), shipping_fee: shippingOf(order) },
    packages: [{ id: order.packageId }],
    line_items: linesOut(order),
  };
}

/** GET a package. */
export function packageDetails({ world, id }: Asked): Reply {
  const order = Object.values(world.state.orders).find(({ packageId }) => packageId === id);
  if (!order) return refuse(404, 21008079, 'the package does not exist');
  return ok({
    package_id: id,
    package_status: packageStatus(order),
    tracking_number: order.trackingNumber,
    shipping_provider_name: carrierOf(order),
  } satisfies PackageData);
}

const searchSchema = v.object({
  buyer_user_id: v.optional(v.string()),
  order_status: v.optional(v.string()),
  create_time_ge: v.optional(v.number(), 0),
  create_time_lt: v.optional(v.number(), Number.MAX_SAFE_INTEGER),
  update_time_ge: v.optional(v.number(), 0),
});

/** POST orders/search: newest first. The token is the number of orders already handed out. */
export function searchOrders({ world, url, body }: Asked): Reply {
  const parsed = v.safeParse(searchSchema, body ?? {});
  if (!parsed.success) return refuse(400, 36009004, 'the search is invalid');
  const {
    buyer_user_id: buyerId,
    order_status: status,
    create_time_ge: from,
    create_time_lt: to,
    update_time_ge: movedFrom,
  } = parsed.output;
  const { orders, buyers } = world.state;
  const pool =
    buyerId === undefined
      ? Object.values(orders)
      : (buyers[digits(buyerId)]?.orderIds ?? []).flatMap((id) => orders[id] ?? []);
  const found = pool
    .filter(
      (order) =>
        (status === undefined || order.status === status) &&
        seconds(order.createdAt) >= from &&
        seconds(order.createdAt) < to &&
        seconds(order.updatedAt) >= movedFrom,
    )
    .sort((left, right) => right.createdAt - left.createdAt);
  return listPage(
    url.searchParams,
    'orders',
    found.map((order) => orderOut(world, order)),
  );
}

/** GET orders: by id, unknown ones left out. */
export function orderDetails({ world, url }: Asked): Reply {
  const ids = (url.searchParams.get('ids') ?? '')
    .split(',')
    .map(digits)
    .filter((id) => id !== '');
  if (ids.length === 0 || ids.length > 50) return refuse(400, 36009004, 'ids must be from 1 to 50');
  const data: OrderDetailData = {
    orders: ids.flatMap((id) => world.state.orders[id] ?? []).map((order) => orderOut(world, order)),
  };
  return ok(data);
}
