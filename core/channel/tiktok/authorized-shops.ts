import * as v from 'valibot';
import type { Caller } from './call.ts';

const shopsSchema = v.object({
  shops: v.optional(
    v.array(
      v.object({
        id: v.string(),
        cipher: v.string(),
        name: v.optional(v.string(), ''),
        region: v.optional(v.string(), ''),
        seller_type: v.optional(v.string(), ''),
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
  /** Whether the seller sells here from abroad. */
  readonly crossBorder: boolean;
}

/** The shops behind a pair of tokens. Rejects with `ChannelFault`. Source: Get Authorized Shops 202309 (never names a shop itself). */
export async function authorizedShops(caller: Caller): Promise<readonly AuthorizedShop[]> {
  const data = await caller.ask(
    { method: 'GET', path: '/authorization/202309/shops', shopScoped: false },
    shopsSchema,
  );
  return data.shops.map(({ seller_type, ...shop }) => ({
    ...shop,
    crossBorder: seller_type === 'CROSS_BORDER',
  }));
}
