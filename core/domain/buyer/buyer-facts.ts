import type { BuyerDeed, BuyerFactRecorded } from './events.ts';

/**
 * What is known of a buyer beside chats and orders: the newest of each kind, so that it never grows. Times are
 * epoch milliseconds; null means that nothing of the kind is known, which is not "no".
 */
export interface BuyerFacts {
  readonly id: string;
  /** Whether they follow the shop, and since when it is so. */
  readonly following: { readonly is: boolean; readonly since: number } | null;
  /** Last engaged through LIVE, short videos or product cards. */
  readonly engagedAt: number | null;
  /** Last favourited something or put it into the cart. */
  readonly wantedAt: number | null;
  /** Last interacted with a LIVE of the shop or meant to order from one. */
  readonly liveAt: number | null;
}

/** A buyer nothing is known of yet. */
export function unknownBuyer(id: string): BuyerFacts {
  return { id, following: null, engagedAt: null, wantedAt: null, liveAt: null };
}

/** Whether a fact says only what is known: they follow already, or are known not to. */
export function isKnown(buyer: BuyerFacts, fact: BuyerDeed): boolean {
  if (fact === 'followed') return buyer.following?.is === true;
  return fact === 'unfollowed' && buyer.following?.is === false;
}

function later(a: number | null, b: number): number {
  return a === null ? b : Math.max(a, b);
}

/** A buyer after an event about them. */
export function evolveBuyer(buyer: BuyerFacts, { fact, at }: BuyerFactRecorded): BuyerFacts {
  switch (fact) {
    case 'followed':
    case 'unfollowed':
      return isKnown(buyer, fact) ? buyer : { ...buyer, following: { is: fact === 'followed', since: at } };
    case 'engaged':
      return { ...buyer, engagedAt: later(buyer.engagedAt, at) };
    case 'live':
      return { ...buyer, engagedAt: later(buyer.engagedAt, at), liveAt: later(buyer.liveAt, at) };
    default:
      return { ...buyer, wantedAt: later(buyer.wantedAt, at) };
  }
}
