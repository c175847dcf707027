import * as v from 'valibot';

/** As the shop counts its orders; more than that no page shows at once. */
const orderId = v.pipe(v.string(), v.regex(/^\d{1,30}$/));
const orders = v.pipe(v.array(orderId), v.minLength(1), v.maxLength(50));

/** What a script of ours in a foreign page may ask. Anything else is refused before it is looked at. */
export const pageAskSchema = v.variant('page', [
  v.strictObject({ page: v.literal('orders'), orders }),
  v.strictObject({ page: v.literal('ordersFromShop'), orders }),
  v.strictObject({ page: v.literal('openDesk'), order: v.nullable(orderId) }),
  v.strictObject({ page: v.literal('guard'), text: v.pipe(v.string(), v.maxLength(5000)) }),
  v.strictObject({
    page: v.literal('unreadable'),
    what: v.picklist(['home', 'orderList', 'orderDetail', 'returnList', 'reviews', 'other']),
    host: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  }),
]);
