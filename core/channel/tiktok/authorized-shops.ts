import * as v from 'valibot';
import { createCaller } from './call.ts';
import type { TikTokConfig } from './config.ts';

const shopsSchema = v.object({
  shops: v.optional(
    v.array(
      v.object({
        id: v.string(),
        cipher: v.string(),
        name: v.optional(v.string(), ''),
        region: v.optional(v.string(), ''),
      }),
    ),
    [],
  ),
});

/** A shop the seller gave the app access to; `cipher` names it in every other request, `region` is a market such as GB. */
export interface AuthorizedShop {
  readonly id: string;
  readonly cipher: string;
  readonly name: string;
  readonly region: string;
}

/** The shops behind a pair of tokens. Rejects with `ChannelFault`. Source: Get Authorized Shops 202309 (never names a shop itself). */
export async function authorizedShops(
  config: Omit<TikTokConfig, 'shopCipher'>,
): Promise<readonly AuthorizedShop[]> {
  const caller = createCaller({ ...config, shopCipher: '' });
  const data = await caller.ask(
    { method: 'GET', path: '/authorization/202309/shops', shopScoped: false },
    shopsSchema,
  );
  return data.shops;
}
