import { platformLink } from '../../core/channel/platform-link.ts';
import { practiceBase } from '../../core/channel/practice/credentials.ts';
import { dayQuota, shopPace } from '../../core/channel/tiktok/poll-plan.ts';
import { hostsOf } from '../../core/channel/tiktok/shop-hosts.ts';
import type { ShopAccess } from '../background/shop-access.ts';
import type { ShopTerms, TermParts } from './shop-terms.ts';

/** How a shop of the platform's is worked for. */
export function platformTerms(
  { account, app, address }: Extract<ShopAccess, { kind: 'tiktok' }>,
  { book, now, heardClock, bringFacts }: TermParts,
): ShopTerms {
  const shop = platformLink({
    ...app,
    hosts: hostsOf(account.site, address),
    appKey: account.appKey,
    tokens: book.tokenStore(null),
    now,
    heardClock,
    bringFacts,
    fetch:
      account.site === 'here'
        ? (request) => fetch(localPicture(request, address))
        : (request) => fetch(request),
  });
  const asleep = async () => false;
  return { shop, practice: null, caller: shop.caller, asleep, pace: shopPace, quota: dayQuota };
}

/** A practice shop names its pictures by addresses that lead nowhere; over HTTP it hands them out at its own. */
function localPicture(request: Request, address: string): Request {
  const { pathname, origin } = new URL(request.url);
  return origin === practiceBase ? new Request(`${address}/practice${pathname}`) : request;
}
