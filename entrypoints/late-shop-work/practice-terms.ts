import { practiceCredentials } from '../../core/channel/practice/credentials.ts';
import { practiceLink } from '../../core/channel/shop-link.ts';
import { practicePace } from '../../core/channel/tiktok/poll-plan.ts';
import { carryInside, isKept } from './practice-shop.ts';
import type { ShopTerms, TermParts } from './shop-terms.ts';

/** How a practice shop is worked for. @param address over HTTP; '' for the shop inside the extension. */
export function practiceTerms(
  address: string,
  { book, now, heardClock, deskOpen, bringFacts }: TermParts,
): ShopTerms {
  const shop = practiceLink({
    address,
    carry: address === '' ? carryInside : (request) => fetch(request),
    tokens: book.tokenStore(practiceCredentials.tokens),
    now,
    bringFacts,
    heardClock,
  });
  // The shop inside the extension lives in its pages: while none is open it sleeps, and so do its buyers.
  const asleep = async () => address === '' && !deskOpen() && !(await isKept());
  return { shop, practice: shop, caller: null, asleep, pace: practicePace, quota: Number.POSITIVE_INFINITY };
}
