import * as v from 'valibot';
import type { RelayedAnswer, RelayedKind, RelayedQuestion } from '../engine/shop-relay.ts';

const text = v.pipe(v.string(), v.maxLength(4096));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(512));
const count = v.pipe(v.number(), v.finite());
const moment = v.nullable(count);
const day = v.pipe(v.string(), v.isoDate());
const list = <Each extends v.GenericSchema>(each: Each) => v.pipe(v.array(each), v.maxLength(20_000));
const pageOf = <Each extends v.GenericSchema>(each: Each) => v.object({ items: list(each), next: text });

const orderPackage = v.object({ id: text, trackingNumber: text, carrier: text, status: text });
const orderLine = v.object({
  ...{ id: text, productId: text, productName: text, skuId: text, skuName: text, image: text },
  ...{ price: text, currency: text, quantity: count, packageId: text },
});
const order = v.object({
  ...{ id, buyer: text, status: text, paid: v.boolean() },
  ...{ createdAt: moment, paidAt: moment, deliveredAt: moment, cancelledAt: moment, cancelReason: text },
  ...{ currency: text, total: text, shipping: text },
  ...{ lines: list(orderLine), packages: list(orderPackage), invoiceNeeded: v.nullable(v.boolean()) },
});
const shopReturn = v.object({
  ...{ id: text, orderId: text, type: text, status: text, reason: text },
  ...{ amount: text, currency: text, createdAt: moment, updatedAt: moment },
});
const product = v.object({
  ...{ id, title: text, status: text, currency: text, lowest: text, highest: text },
  ...{ stock: moment, variants: count },
});
const discount = v.variant('kind', [
  v.object({ kind: v.literal('amount'), amount: text, currency: text }),
  v.object({ kind: v.literal('percent'), percent: count, most: text, currency: text }),
  v.object({ kind: v.literal('unknown') }),
]);
const voucher = v.object({
  ...{ id, title: text, status: text, display: text, source: text, segment: text },
  ...{ discount, leastSpend: text, currency: text, endsAt: moment },
  someProductsOnly: v.nullable(v.boolean()),
});
const imageType = v.pipe(text, v.startsWith('image/'));

/** Everything that may be asked, and nothing else. */
const question: v.GenericSchema<unknown, RelayedQuestion> = v.variant('ask', [
  v.strictObject({ ask: v.literal('ordersOf'), buyer: id, page: text }),
  v.strictObject({ ask: v.literal('movedOrders'), since: count, page: text }),
  v.strictObject({ ask: v.literal('orders'), ids: v.pipe(v.array(id), v.maxLength(50)) }),
  v.strictObject({
    ask: v.literal('returnsOf'),
    of: v.union([
      v.strictObject({ buyer: id }),
      v.strictObject({ orders: v.pipe(v.array(id), v.maxLength(50)) }),
    ]),
    page: text,
  }),
  v.strictObject({ ask: v.literal('trackingOf'), order: id }),
  v.strictObject({ ask: v.literal('packageOf'), id }),
  v.strictObject({ ask: v.literal('products'), page: text }),
  v.strictObject({ ask: v.literal('pictureOf'), product: id }),
  v.strictObject({ ask: v.literal('vouchers'), page: text }),
  v.strictObject({ ask: v.literal('picture'), url: id }),
  v.strictObject({ ask: v.literal('uploadImage'), type: imageType }),
  v.strictObject({ ask: v.literal('beginVideo'), conversation: id, name: text, size: count }),
  v.strictObject({ ask: v.literal('sendVideoPart'), url: text, token: text, number: count, type: text }),
  v.strictObject({ ask: v.literal('conversationWith'), buyer: id }),
  v.strictObject({ ask: v.literal('performance'), from: day, before: day }),
  v.strictObject({ ask: v.literal('whichShop') }),
  v.strictObject({ ask: v.literal('spare') }),
  v.strictObject({ ask: v.literal('standing') }),
  v.strictObject({ ask: v.literal('lookNow') }),
  v.strictObject({ ask: v.literal('sendNow'), conversation: id }),
  v.strictObject({ ask: v.literal('renewPass'), pass: v.pipe(v.string(), v.maxLength(8192)) }),
]);

type Values = { readonly [Kind in RelayedKind]: v.GenericSchema<unknown, RelayedAnswer<Kind>['value']> };

const values: Values = {
  ordersOf: pageOf(order),
  movedOrders: pageOf(order),
  orders: list(order),
  returnsOf: pageOf(shopReturn),
  trackingOf: list(v.object({ at: count, text })),
  packageOf: orderPackage,
  products: pageOf(product),
  pictureOf: text,
  vouchers: pageOf(voucher),
  picture: v.object({ type: imageType }),
  uploadImage: v.object({ url: id, width: count, height: count }),
  beginVideo: v.object({ url: id, token: id, parts: v.pipe(v.array(count), v.maxLength(1000)) }),
  sendVideoPart: text,
  conversationWith: id,
  performance: v.object({ rate24: text, waits: text, satisfaction: text, sessions: text }),
  whichShop: text,
  spare: v.boolean(),
  standing: v.object({ state: v.picklist(['ok', 'trouble']), trouble: text }),
  lookNow: v.null(),
  sendNow: v.null(),
  renewPass: v.object({ pass: v.pipe(v.string(), v.maxLength(8192)) }),
};

/** What went wrong at the side of whoever answers. */
const fault = v.object({
  kind: v.picklist([
    ...(['unreachable', 'busy', 'quota', 'shopError'] as const),
    ...(['signedOut', 'forbidden', 'refused', 'malformed'] as const),
  ]),
  words: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
  code: count,
  retryAfterMs: moment,
  uncertain: v.boolean(),
});
export type RelayedFault = v.InferOutput<typeof fault>;

const answered = v.union([v.strictObject({ fault }), v.strictObject({ value: v.unknown() })]);

/** What was asked; null for what is not on the list. */
export function questionIn(head: unknown): RelayedQuestion | null {
  const read = v.safeParse(question, head);
  return read.success ? read.output : null;
}

/** What was answered to a question of one kind; null for what is no answer to it. */
export function answerIn<Kind extends RelayedKind>(
  kind: Kind,
  head: unknown,
): { readonly fault: RelayedFault } | { readonly value: RelayedAnswer<Kind>['value'] } | null {
  const read = v.safeParse(answered, head);
  if (!read.success) return null;
  if ('fault' in read.output) return read.output;
  const value = v.safeParse(values[kind], read.output.value);
  return value.success ? { value: value.output } : null;
}
