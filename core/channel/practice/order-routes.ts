import * as v from 'valibot';
import type { OrderDetailData, OrderSearchData } from '../tiktok/openapi.gen.ts';
import { type Asked, digits } from './asked.ts';
import { totalOf } from './orders.ts';
import { pageAsked } from './paging.ts';
import { ok, type Reply, refuse } from './reply.ts';
import type { StoredOrder, World } from './shop-state.ts';

const seconds = (at: number) => Math.floor(at / 1000);
const currency = 'GBP';

type ApiOrder = NonNullable<OrderDetailData['orders']>[number];

function orderOut(world: World, order: StoredOrder): ApiOrder {
  const carrier = order.trackingNumber === '' ? '' : 'Practice Post';
  return {
    id: order.id,
    user_id: order.buyerId,
    buyer_nickname: world.state.buyers[order.buyerId]?.nickname ?? '',
    status: order.status,
    create_time: seconds(order.createdAt),
    update_time: seconds(order.updatedAt),
    ...(order.paidAt === null ? {} : { paid_time: seconds(order.paidAt) }),
    ...(order.deliveredAt === null ? {} : { delivery_time: seconds(order.deliveredAt) }),
    is_cod: false,
    tracking_number: order.trackingNumber,
    shipping_provider: carrier,
    payment: { currency, total_amount: totalOf(order) },
    packages: [{ id: order.packageId }],
    line_items: order.lines.map((line) => ({
      id: line.id,
      product_id: line.productId,
      product_name: line.productName,
      sku_id: line.skuId,
      sku_name: line.skuName,
      sale_price: line.price,
      currency,
      package_id: order.packageId,
      tracking_number: order.trackingNumber,
      shipping_provider_name: carrier,
    })),
  };
}

const searchSchema = v.object({
  buyer_user_id: v.optional(v.string()),
  order_status: v.optional(v.string()),
  create_time_ge: v.optional(v.number(), 0),
  create_time_lt: v.optional(v.number(), Number.MAX_SAFE_INTEGER),
});

/** POST orders/search: newest first. The token is the number of orders already handed out. */
export function searchOrders({ world, url, body }: Asked): Reply {
  const asked = pageAsked(url.searchParams, 100);
  if ('status' in asked) return asked;
  const parsed = v.safeParse(searchSchema, body ?? {});
  if (!parsed.success) return refuse(400, 36009004, 'the search is invalid');
  const {
    buyer_user_id: buyerId,
    order_status: status,
    create_time_ge: from,
    create_time_lt: to,
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
        seconds(order.createdAt) < to,
    )
    .sort((left, right) => right.createdAt - left.createdAt);
  const start = Number(asked.token || 0);
  const end = start + asked.size;
  const data: OrderSearchData = {
    orders: found.slice(start, end).map((order) => orderOut(world, order)),
    next_page_token: end < found.length ? String(end) : '',
    total_count: found.length,
  };
  return ok(data);
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
