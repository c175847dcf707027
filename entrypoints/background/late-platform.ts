import type { PlatformTools } from '../../core/channel/platform-link.ts';
import { createCaller } from '../../core/channel/tiktok/call.ts';
import { createTikTokChannel } from '../../core/channel/tiktok/channel.ts';
import { bringPart } from '../../core/platform/late-parts.ts';
import type { ConnectionRow } from '../../core/store/rows.ts';
import { theShopFacts } from './late-shop-facts.ts';
import type { TermParts } from './practice-terms.ts';
import type { ShopTerms } from './shop-work.ts';

/** The script that holds the way to a shop of the platform's. */
export const latePlatform = 'late-platform.js';

type PlatformTerms = (
  connection: ConnectionRow,
  desk: TermParts,
  tools: PlatformTools,
) => Promise<ShopTerms | null>;

/** How a shop of the platform's is worked for; what holds that comes only where there is one. */
export async function lateTerms(connection: ConnectionRow, desk: TermParts): Promise<ShopTerms | null> {
  const terms = await bringPart<PlatformTerms>(latePlatform);
  return terms(connection, desk, { createCaller, createTikTokChannel, bringFacts: theShopFacts });
}
