import * as v from 'valibot';
import { digits } from './asked.ts';
import { type Reply, refuse } from './reply.ts';
import type { World } from './shop-state.ts';

const MAX_CHARACTERS = 2000;
/** A few words of the kind the platform turns away. */
const sensitive = /whatsapp|wechat|contraband/i;

/** Whether the shop turns a text away for its words. */
export function hitsSensitiveWords(text: string): boolean {
  return sensitive.test(text);
}

const sendSchema = v.object({ type: v.string(), content: v.string() });
const id = v.pipe(v.string(), v.nonEmpty());

const contentSchemas = new Map<string, v.GenericSchema>([
  ['TEXT', v.object({ content: v.pipe(v.string(), v.nonEmpty()) })],
  ['IMAGE', v.object({ url: id, width: v.number(), height: v.number() })],
  ['VIDEO', v.object({ vid: id })],
  ['PRODUCT_CARD', v.object({ product_id: id })],
  ['ORDER_CARD', v.object({ order_id: id })],
  ['LOGISTICS_CARD', v.object({ order_id: id, package_id: v.optional(id) })],
  ['RETURN_REFUND_CARD', v.object({ order_id: id, sku_id: id })],
  ['COUPON_CARD', v.object({ coupon_id: id })],
]);

/** The message that a send asks for, or the shop's refusal of it. Source: Send Message 202309. */
export function sendRefusal(world: World, body: unknown): { type: string; content: string } | Reply {
  const parsed = v.safeParse(sendSchema, body);
  const schema = parsed.success ? contentSchemas.get(parsed.output.type) : undefined;
  if (!parsed.success || !schema) return refuse(400, 36009004, 'type or content is invalid');
  const { type, content } = parsed.output;
  const fields = v.safeParse(schema, parse(content));
  if (!fields.success) return refuse(400, 36009004, `content does not fit ${type}`);
  const { content: text = '', order_id: orderId } = fields.output as { content?: string; order_id?: string };
  if ([...text].length > MAX_CHARACTERS)
    return refuse(400, 36009004, `content is over ${MAX_CHARACTERS} characters`);
  if (hitsSensitiveWords(text)) return refuse(400, 45101006, 'the content hit sensitive words');
  if (type === 'VIDEO' && world.state.videos[(fields.output as { vid: string }).vid] === undefined)
    return refuse(400, 36009004, 'vid is unknown');
  if (orderId !== undefined && !world.state.orders[digits(orderId)])
    return refuse(400, 36009004, 'order_id is unknown');
  return { type, content };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
