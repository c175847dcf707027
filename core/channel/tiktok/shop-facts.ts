import * as v from 'valibot';
import type { TrackingStep } from '../../domain/order/tracking.ts';
import type { ShopFacts } from '../../engine/shop-facts.ts';
import type { Call, Caller } from './call.ts';
import type { Unreadable } from './config.ts';
import { readOrders } from './order-codec.ts';
import { readProducts } from './product-codec.ts';
import { readReturns } from './return-codec.ts';
import { toMilliseconds } from './shop-time.ts';
import { readVouchers } from './voucher-codec.ts';
import { type ListReader, listField, nextField, readList, timeField, wordField } from './wire.ts';

const stepSchema = v.object({ description: wordField, update_time_millis: timeField });
const stepReader: ListReader<v.InferOutput<typeof stepSchema>, TrackingStep> = {
  what: 'report',
  schema: stepSchema,
  build: ({ description, update_time_millis }) => {
    const at = toMilliseconds(update_time_millis);
    return at === null ? null : { at, text: description };
  },
};
const packageSchema = v.object({
  tracking_number: wordField,
  shipping_provider_name: wordField,
  package_status: wordField,
});
const pictureSchema = v.object({ urls: listField, thumb_urls: listField });

/** A page of a list, asked for with a body (POST); `size` is how many at most. */
function search(path: string, size: number, pageToken: string, body: object, order?: object): Call {
  const query = { page_size: String(size), ...(pageToken === '' ? {} : { page_token: pageToken }), ...order };
  return { method: 'POST', path, query, body: JSON.stringify(body) };
}

const get = (path: string, query?: Readonly<Record<string, string>>): Call => ({
  method: 'GET',
  path,
  ...(query ? { query } : {}),
});

function atMost50(ids: readonly string[]): void {
  if (ids.length > 50) throw new RangeError('at most 50 orders can be asked for at once');
}

/** The address of the first picture that has one; a small one will do. */
function firstPicture(images: readonly unknown[]): string {
  for (const image of images) {
    const parsed = v.safeParse(pictureSchema, image);
    if (!parsed.success) continue;
    const found = [...parsed.output.thumb_urls, ...parsed.output.urls].find(
      (url) => typeof url === 'string' && /^https?:\/\/\S{1,2000}$/.test(url),
    );
    if (found) return found as string;
  }
  return '';
}

/**
 * The Open API beside its chats: Order Search and Search Returns 202309, Order Detail 202507, Get Tracking and Get
 * Package Detail 202309, Search Products 202502, Get Product 202309, Search Coupons 202406.
 */
export function createShopFacts(caller: Caller, report: (item: Unreadable) => void): ShopFacts {
  const page = <Item>(
    call: Call,
    list: string,
    read: (items: readonly unknown[], report: (item: Unreadable) => void) => Item[],
  ) =>
    caller.ask(call, v.object({ [list]: listField, next_page_token: nextField })).then((data) => ({
      items: read(data[list] as unknown[], report),
      next: data.next_page_token as string,
    }));
  const orders = (body: object, sort_field: string, pageToken: string) =>
    page(
      search('/order/202309/orders/search', 100, pageToken, body, { sort_field, sort_order: 'DESC' }),
      'orders',
      readOrders,
    );
  return {
    ordersOf: (buyer, pageToken) => orders({ buyer_user_id: buyer }, 'create_time', pageToken),
    movedOrders: (since, pageToken) =>
      orders({ update_time_ge: Math.floor(since / 1000) }, 'update_time', pageToken),
    async orders(ids) {
      if (ids.length === 0) return [];
      atMost50(ids);
      return (await page(get('/order/202507/orders', { ids: ids.join(',') }), 'orders', readOrders)).items;
    },
    async returnsOf(of, pageToken) {
      if ('orders' in of) atMost50(of.orders);
      const body = 'buyer' in of ? { buyer_user_ids: [of.buyer] } : { order_ids: of.orders };
      return page(
        search('/return_refund/202309/returns/search', 50, pageToken, body),
        'return_orders',
        readReturns,
      );
    },
    async trackingOf(order) {
      const path = `/fulfillment/202309/orders/${encodeURIComponent(order)}/tracking`;
      const { tracking } = await caller.ask(get(path), v.object({ tracking: listField }));
      return readList(tracking, stepReader, report).sort((left, right) => right.at - left.at);
    },
    async packageOf(id) {
      const path = `/fulfillment/202309/packages/${encodeURIComponent(id)}`;
      const said = await caller.ask(get(path), packageSchema);
      return {
        id,
        trackingNumber: said.tracking_number,
        carrier: said.shipping_provider_name,
        status: said.package_status,
      };
    },
    products: (pageToken) =>
      page(
        search('/product/202502/products/search', 100, pageToken, { status: 'ACTIVATE' }),
        'products',
        readProducts,
      ),
    async pictureOf(product) {
      const path = `/product/202309/products/${encodeURIComponent(product)}`;
      const { main_images } = await caller.ask(get(path), v.object({ main_images: listField }));
      return firstPicture(main_images);
    },
    vouchers: (pageToken) =>
      page(search('/promotion/202406/coupons/search', 100, pageToken, {}), 'coupons', readVouchers),
  };
}
