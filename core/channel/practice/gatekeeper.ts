import { signRequest } from '../tiktok/sign.ts';
import { accessOf } from './access.ts';
import { practiceCredentials } from './credentials.ts';
import { type Reply, refuse } from './reply.ts';
import type { World } from './shop-state.ts';

/** The platform accepts timestamps from five minutes ago to half a minute ahead. */
const OLDEST_MS = 5 * 60_000;
const NEWEST_MS = 30_000;

/** What a route asks for: whether it names the shop, and the permission it needs. */
export interface Door {
  readonly shopScoped: boolean;
  readonly scope: string;
}

/** What is asked at the door of every Open API request; null lets it in. Codes: Partner Center, common errors. */
export async function gatekeep(
  world: World,
  request: Request,
  url: URL,
  body: string,
  { shopScoped, scope }: Door,
): Promise<Reply | null> {
  const { appKey, appSecret, scopes, gone } = accessOf(world.state);
  const query = url.searchParams;
  if (query.get('app_key') !== appKey) return refuse(400, 36009004, 'Invalid app_key');
  const at = Number(query.get('timestamp')) * 1000;
  if (!Number.isFinite(at) || at < world.at - OLDEST_MS)
    return refuse(400, 36009004, 'Invalid timestamp: it is earlier than 5 minutes ago');
  if (at > world.at + NEWEST_MS)
    return refuse(400, 36009004, 'Invalid timestamp: it is later than 30 seconds ahead');
  if ((request.headers.get('content-type') ?? '') === '')
    return refuse(401, 105005, 'content-type is missing');
  const token = tokenRefusal(world, request.headers.get('x-tts-access-token') ?? '');
  if (token) return token;
  if (shopScoped && query.get('shop_cipher') !== practiceCredentials.shopCipher)
    return refuse(400, 106013, 'shop_cipher is missing or unknown');
  if (!shopScoped && query.has('shop_cipher')) return refuse(400, 36009004, 'shop_cipher is not required');
  const expected = await signRequest(appSecret, { path: url.pathname, query, body });
  if (query.get('sign') !== expected) return refuse(401, 106001, 'Invalid sign');
  if (shopScoped && gone) return refuse(401, 101000, 'The token does not belong to this shop');
  return scopes.includes(scope) ? null : refuse(401, 105005, `The scope ${scope} is not granted`);
}

function tokenRefusal(world: World, token: string): Reply | null {
  const number = /^practice-access-(\d+)$/.exec(token)?.[1];
  if (number === undefined) return refuse(401, 36009004, 'x-tts-access-token header is invalid');
  const { serial, accessExpiresAt } = world.state.grants;
  const { revoked } = accessOf(world.state);
  if (revoked || Number(number) !== serial || accessExpiresAt <= world.at)
    return refuse(401, 105002, 'Expired credentials');
  return null;
}
