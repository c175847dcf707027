import { accessOf, takeCode } from './access.ts';
import { renewGrants } from './founding.ts';
import { ok, type Reply, refuse } from './reply.ts';
import type { World } from './shop-state.ts';

const YEAR_SECONDS = 365 * 86_400;

/** The token endpoints: not signed, absolute expiries in seconds. Any refresh token of the practice shop is good. */
export function answerTokens(world: World, url: URL): Reply {
  const query = url.searchParams;
  const { appKey, appSecret, revoked, scopes } = accessOf(world.state);
  if (query.get('app_key') !== appKey || query.get('app_secret') !== appSecret)
    return refuse(400, 36004004, 'app_key or app_secret is wrong');
  const renews = url.pathname === '/api/v2/token/refresh' && query.get('grant_type') === 'refresh_token';
  const claims = url.pathname === '/api/v2/token/get' && query.get('grant_type') === 'authorized_code';
  const trusted = renews
    ? !revoked && /^practice-refresh-\d+$/.test(query.get('refresh_token') ?? '')
    : claims && takeCode(world, query.get('auth_code') ?? '');
  if (!trusted) return refuse(400, 36004004, 'the code or refresh token is invalid');
  const serial = renewGrants(world);
  return ok({
    access_token: `practice-access-${serial}`,
    access_token_expire_in: Math.floor(world.state.grants.accessExpiresAt / 1000),
    refresh_token: `practice-refresh-${serial}`,
    refresh_token_expire_in: Math.floor(world.at / 1000) + YEAR_SECONDS,
    open_id: 'practice',
    seller_name: 'Practice Shop',
    seller_base_region: 'GB',
    user_type: 0,
    granted_scopes: scopes,
  });
}
