import { ChannelFault } from '../engine/channel.ts';
import type { ShopLink } from './shop-link.ts';
import { shopClock } from './tiktok/answer.ts';
import { createCaller } from './tiktok/call.ts';
import { createTikTokChannel } from './tiktok/channel.ts';
import type { BringFacts } from './tiktok/facts-when-asked.ts';
import type { ShopHosts } from './tiktok/shop-hosts.ts';
import type { TokenStore } from './tiktok/tokens.ts';

/** What opens the way to a shop of the platform's. */
export interface PlatformLinkParts {
  readonly hosts: ShopHosts;
  readonly appKey: string;
  readonly appSecret: string;
  readonly shopCipher: string;
  readonly tokens: TokenStore;
  /** The shop's clock as far as it is known, epoch ms. */
  readonly now: () => number;
  /** Told the shop's clock (epoch ms) where it is another than ours. */
  readonly heardClock: (shopNow: number) => void;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Brings what asks for orders, products and vouchers; called when one is asked for. */
  readonly bringFacts: BringFacts;
}

const timeoutMs = 20_000;
/** Answers date themselves to the second and are under way for a while; a clock that is off by less refuses nothing. */
const clockTolerance = 20_000;
const largestPicture = 10 * 1024 * 1024;

/** Opens the way to a shop of the platform's, or to a practice shop that is worked for like one. */
export function platformLink({
  hosts,
  now,
  heardClock,
  fetch,
  bringFacts,
  ...access
}: PlatformLinkParts): ShopLink {
  let made = 0;
  const counted = async (request: Request) => {
    made += 1;
    const response = await fetch(request);
    const shopNow = shopClock(response.headers);
    if (shopNow !== null && Math.abs(shopNow - now()) > clockTolerance) heardClock(shopNow);
    return response;
  };
  const { apiBase, authBase } = hosts;
  const config = { apiBase, authBase, ...access, fetch: counted, now, timeoutMs };
  const caller = createCaller(config);
  return {
    caller,
    channel: createTikTokChannel(config, bringFacts, caller),
    picture: (url) => pictureAt(url, apiBase, fetch),
    spent() {
      const count = made;
      made = 0;
      return count;
    },
  };
}

/** A picture of a message, from wherever the platform keeps it: nothing of the desk's goes along with the request. */
async function pictureAt(url: string, apiBase: string, fetch: PlatformLinkParts['fetch']): Promise<Blob> {
  const at = URL.parse(url);
  const trusted = at?.protocol === 'https:' || at?.origin === new URL(apiBase).origin;
  if (!at || !trusted)
    throw new ChannelFault('refused', 'This picture lies at an address that is not opened.');
  const request = new Request(at, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(timeoutMs),
  });
  const blob = await fetch(request).then(
    (response) => (response.ok ? response.blob() : null),
    () => null,
  );
  const shown = blob?.type.startsWith('image/') && blob.size <= largestPicture;
  if (!blob || !shown) throw new ChannelFault('refused', 'The shop no longer has this picture.');
  return blob;
}
