import { neededScopes } from '../../domain/connection/needed-access.ts';
import type { ShopsData } from '../tiktok/openapi.gen.ts';
import { accessOf } from './access.ts';
import { orderTracking, searchReturns } from './aftersale-routes.ts';
import { type Asked, digits } from './asked.ts';
import {
  createConversation,
  listConversations,
  listMessages,
  readMessages,
  sendMessage,
} from './conversation-routes.ts';
import { practiceShopCard } from './credentials.ts';
import { type Door, gatekeep } from './gatekeeper.ts';
import { uploadImage } from './image-routes.ts';
import { after, before, type Occasion, strike } from './injected-fault.ts';
import { orderDetails, packageDetails, searchOrders } from './order-routes.ts';
import { customerServicePerformance } from './performance-route.ts';
import { productDetails, searchProducts } from './product-routes.ts';
import { ok, type Reply, refuse } from './reply.ts';
import type { World } from './shop-state.ts';
import { beginVideo } from './video-routes.ts';
import { searchCoupons } from './vouchers.ts';

interface Route extends Door {
  readonly method: string;
  readonly path: RegExp;
  readonly occasion: Occasion;
  readonly answer: (asked: Asked) => Reply | Promise<Reply>;
}

const route = (
  method: string,
  path: RegExp,
  occasion: Occasion,
  answer: Route['answer'],
  shopScoped = true,
): Route => ({
  method,
  path,
  occasion,
  shopScoped,
  scope: scopeOf(path),
  answer,
});

/** The permission behind each part of the API; videos belong to messages. */
const scopes: readonly (readonly [part: string, scope: string])[] = [
  ['authorization', neededScopes.shops],
  ['order', neededScopes.orders],
  ['return_refund', neededScopes.returns],
  ['fulfillment', neededScopes.tracking],
  ['product', neededScopes.products],
  ['promotion', neededScopes.coupons],
];

function scopeOf(path: RegExp): string {
  return scopes.find(([part]) => path.source.startsWith(`^\\/${part}\\/`))?.[1] ?? neededScopes.conversations;
}

const conversations = /^\/customer_service\/202309\/conversations$/;
const messages = /^\/customer_service\/202309\/conversations\/([^/]+)\/messages$/;
const shops = ({ world }: Asked): Reply =>
  ok({ shops: accessOf(world.state).gone ? [] : [practiceShopCard] } satisfies ShopsData);

const routes: readonly Route[] = [
  route('GET', conversations, 'lists', listConversations),
  route('POST', conversations, 'other', createConversation),
  route('GET', messages, 'lists', listMessages),
  route('POST', messages, 'sends', sendMessage),
  route(
    'POST',
    /^\/customer_service\/202309\/conversations\/([^/]+)\/messages\/read$/,
    'other',
    readMessages,
  ),
  route('POST', /^\/customer_service\/202309\/images\/upload$/, 'other', uploadImage),
  route('GET', /^\/customer_service\/202407\/performance$/, 'other', customerServicePerformance),
  route('POST', /^\/open\/202512\/file\/init$/, 'other', beginVideo),
  route('GET', /^\/authorization\/202309\/shops$/, 'other', shops, false),
  route('POST', /^\/order\/202309\/orders\/search$/, 'other', searchOrders),
  route('GET', /^\/order\/202507\/orders$/, 'other', orderDetails),
  route('POST', /^\/return_refund\/202309\/returns\/search$/, 'other', searchReturns),
  route('GET', /^\/fulfillment\/202309\/orders\/([^/]+)\/tracking$/, 'other', orderTracking),
  route('GET', /^\/fulfillment\/202309\/packages\/([^/]+)$/, 'other', packageDetails),
  route('POST', /^\/product\/202502\/products\/search$/, 'other', searchProducts),
  route('GET', /^\/product\/202309\/products\/([^/]+)$/, 'other', productDetails),
  route('POST', /^\/promotion\/202406\/coupons\/search$/, 'other', searchCoupons),
];

/** Answers a request of the Open API, the way the live platform is described to. */
export async function answerOpenApi(world: World, request: Request, url: URL): Promise<Reply> {
  const known = routes.filter(({ path }) => path.test(url.pathname));
  if (known.length === 0) return refuse(404, 36009009, 'Invalid path');
  const chosen = known.find(({ method }) => method === request.method);
  if (!chosen) return refuse(405, 36009010, 'Invalid method');
  const fault = strike(world, chosen.occasion);
  const struck = before(world, fault);
  if (struck) return struck;
  const isForm = (request.headers.get('content-type') ?? '').startsWith('multipart/form-data');
  const form = isForm ? await request.formData().catch(() => null) : null;
  const text = isForm ? '' : await request.text();
  const refusal = await gatekeep(world, request, url, text, chosen);
  if (refusal) return refusal;
  const body = parse(text);
  if (body === malformedBody) return refuse(400, 36009004, 'the body is not JSON');
  const id = digits(chosen.path.exec(url.pathname)?.[1]);
  return after(await chosen.answer({ world, url, id, body, form, fault }), fault);
}

const malformedBody = Symbol('malformed body');

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return malformedBody;
  }
}
