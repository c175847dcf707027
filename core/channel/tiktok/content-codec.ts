import * as v from 'valibot';
import type { Content, SendableContent } from '../../domain/message/content.ts';

const id = v.pipe(v.string(), v.nonEmpty());
/** Sizes come as numbers or as strings; what is no size is 0. */
const size = v.fallback(
  v.pipe(
    v.union([v.number(), v.string()]),
    v.transform(Number),
    v.check((value) => Number.isFinite(value) && value >= 0),
  ),
  0,
);
const word = v.fallback(v.string(), '');

const textSchema = v.object({ content: v.string() });
const imageSchema = v.object({ url: v.pipe(v.string(), v.nonEmpty()), width: size, height: size });
const videoSchema = v.object({ vid: word, url: word, cover: word, duration: size });
const productSchema = v.object({ product_id: id });
const orderSchema = v.object({ order_id: id });
const logisticsSchema = v.object({ order_id: id, package_id: v.fallback(v.nullable(v.string()), null) });
const returnSchema = v.object({ order_id: id, sku_id: id });
const couponSchema = v.object({ coupon_id: id });

type Reader = (raw: unknown) => Content | null;

function reader<Output>(
  schema: v.GenericSchema<unknown, Output>,
  build: (output: Output) => Content | null,
): Reader {
  return (raw) => {
    const parsed = v.safeParse(schema, raw);
    return parsed.success ? build(parsed.output) : null;
  };
}

function notice<Output>(
  type: string,
  schema: v.GenericSchema<unknown, Output>,
  words: (output: Output) => string,
  names?: (output: Output) => string,
): Reader {
  return reader(schema, (output) => ({
    kind: 'notice',
    type,
    text: words(output),
    ...(names ? { names: names(output) } : {}),
  }));
}

const written = (output: { content: string }) => output.content;

const readers = new Map<string, Reader>([
  ['TEXT', reader(textSchema, ({ content }) => ({ kind: 'text', text: content }))],
  ['IMAGE', reader(imageSchema, (image) => ({ kind: 'image', ...image }))],
  [
    'VIDEO',
    reader(videoSchema, ({ duration, ...video }) =>
      video.vid === '' && video.url === '' ? null : { kind: 'video', ...video, seconds: duration },
    ),
  ],
  ['PRODUCT_CARD', reader(productSchema, (card) => ({ kind: 'productCard', productId: card.product_id }))],
  ['ORDER_CARD', reader(orderSchema, (card) => ({ kind: 'orderCard', orderId: card.order_id }))],
  [
    'LOGISTICS_CARD',
    reader(logisticsSchema, (card) => ({
      kind: 'logisticsCard',
      orderId: card.order_id,
      packageId: card.package_id,
    })),
  ],
  [
    'RETURN_REFUND_CARD',
    reader(returnSchema, (card) => ({ kind: 'returnCard', orderId: card.order_id, skuId: card.sku_id })),
  ],
  ['COUPON_CARD', reader(couponSchema, (card) => ({ kind: 'couponCard', couponId: card.coupon_id }))],
  ['ALLOCATED_SERVICE', notice('ALLOCATED_SERVICE', textSchema, written)],
  ['NOTIFICATION', notice('NOTIFICATION', textSchema, written)],
  ['BUYER_ENTER_FROM_TRANSFER', notice('BUYER_ENTER_FROM_TRANSFER', textSchema, written)],
  [
    'BUYER_ENTER_FROM_PRODUCT',
    notice(
      'BUYER_ENTER_FROM_PRODUCT',
      productSchema,
      (from) => `The buyer came from product ${from.product_id}.`,
      (from) => from.product_id,
    ),
  ],
  [
    'BUYER_ENTER_FROM_ORDER',
    notice(
      'BUYER_ENTER_FROM_ORDER',
      orderSchema,
      (from) => `The buyer came from order ${from.order_id}.`,
      (from) => from.order_id,
    ),
  ],
]);

/**
 * Reads the content of a message. `raw` is the JSON text as the shop sent it. A type that is not known, or
 * content that does not fit its type, is kept as it came (`unknown`). `tips` is what the shop says to show
 * for messages it does not hand out (OTHER). Never throws. Source: Get Conversation Messages 202309.
 */
export function readContent(type: string, raw: string, tips: string): Content {
  if (type === 'EMOTICONS') return { kind: 'sticker', raw };
  const value = parse(raw);
  if (type === 'OTHER') {
    const text = v.safeParse(textSchema, value);
    return {
      kind: 'notice',
      type,
      text: text.success && text.output.content !== '' ? text.output.content : tips,
    };
  }
  return readers.get(type)?.(value) ?? { kind: 'unknown', type, raw };
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return null;
  }
}

/** The body of Send Message: content travels as JSON inside JSON. Source: Send Message 202309. */
export function sendBody(content: SendableContent): string {
  const { type, fields } = wire(content);
  return JSON.stringify({ type, content: JSON.stringify(fields) });
}

function wire(content: SendableContent): { type: string; fields: Record<string, unknown> } {
  switch (content.kind) {
    case 'text':
      return { type: 'TEXT', fields: { content: content.text } };
    case 'image':
      return { type: 'IMAGE', fields: { url: content.url, width: content.width, height: content.height } };
    case 'video':
      return { type: 'VIDEO', fields: { vid: content.vid } };
    case 'productCard':
      return { type: 'PRODUCT_CARD', fields: { product_id: content.productId } };
    case 'orderCard':
      return { type: 'ORDER_CARD', fields: { order_id: content.orderId } };
    case 'logisticsCard':
      return {
        type: 'LOGISTICS_CARD',
        fields: {
          order_id: content.orderId,
          ...(content.packageId === null ? {} : { package_id: content.packageId }),
        },
      };
    case 'returnCard':
      return { type: 'RETURN_REFUND_CARD', fields: { order_id: content.orderId, sku_id: content.skuId } };
    case 'couponCard':
      return { type: 'COUPON_CARD', fields: { coupon_id: content.couponId } };
  }
}
