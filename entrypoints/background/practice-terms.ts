import { practiceCredentials } from '../../core/channel/practice/credentials.ts';
import { practiceLink } from '../../core/channel/shop-link.ts';
import { practicePace } from '../../core/channel/tiktok/poll-plan.ts';
import type { ConnectionBook } from '../../core/store/connection-book.ts';
import type { DeskDb } from '../../core/store/db.ts';
import { theShopFacts } from './late-shop-facts.ts';
import { carryInside, isKept } from './practice-shop.ts';
import type { ShopTerms } from './shop-work.ts';

/** What the way to a shop needs to know of the desk. */
export interface TermParts {
  readonly db: DeskDb;
  readonly book: ConnectionBook;
  /** The shop's clock, epoch ms. */
  readonly now: () => number;
  /** Told the shop's clock where it is another than ours; a practice shop's time may be run ahead. */
  readonly heardClock: (shopNow: number) => void;
  /** Whether any desk is open. */
  readonly deskOpen: () => boolean;
}

/** How a practice shop is worked for. @param address over HTTP; '' for the shop inside the extension. */
export function practiceTerms(address: string, { book, now, heardClock, deskOpen }: TermParts): ShopTerms {
  const shop = practiceLink({
    address,
    carry: address === '' ? carryInside : (request) => fetch(request),
    tokens: book.tokenStore(practiceCredentials.tokens),
    now,
    bringFacts: theShopFacts,
    heardClock,
  });
  // The shop inside the extension lives in its pages: while none is open it sleeps, and so do its buyers.
  const asleep = async () => address === '' && !deskOpen() && !(await isKept());
  return { shop, practice: shop, caller: null, asleep, pace: practicePace, quota: Number.POSITIVE_INFINITY };
}
