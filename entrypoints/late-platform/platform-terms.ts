import { type PlatformTools, platformLink } from '../../core/channel/platform-link.ts';
import { practiceBase } from '../../core/channel/practice/credentials.ts';
import { dayQuota, shopPace } from '../../core/channel/tiktok/poll-plan.ts';
import { hostsOf } from '../../core/channel/tiktok/shop-hosts.ts';
import type { ConnectionRow } from '../../core/store/rows.ts';
import type { SealedApp } from '../../core/store/secret-rows.ts';
import { signOut } from '../../core/store/sign-out.ts';
import type { TermParts } from '../background/practice-terms.ts';
import type { ShopTerms } from '../background/shop-work.ts';

/** How a shop of the platform's is worked for; null where the access to it is gone. @param tools the worker's own. */
export async function platformTerms(
  { account, address }: ConnectionRow,
  { db, book, now, heardClock }: TermParts,
  tools: PlatformTools,
): Promise<ShopTerms | null> {
  const app = account?.connected ? await book.box.open<SealedApp>('app') : null;
  if (!account || app?.shop !== account.shopId) {
    if (account?.connected) await signOut(db);
    return null;
  }
  const shop = platformLink({
    ...app,
    hosts: hostsOf(account.site, address),
    appKey: account.appKey,
    tokens: book.tokenStore(null),
    now,
    heardClock,
    tools,
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
