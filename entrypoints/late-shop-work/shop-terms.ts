import type { ShopLink } from '../../core/channel/shop-link.ts';
import type { PollPace } from '../../core/channel/tiktok/poll-plan.ts';
import type { ShopAsked, ShopWork, WorkParts } from '../background/shop-work.ts';

/** What the way to a shop needs to know of the desk. */
export type TermParts = Pick<WorkParts, 'book' | 'now' | 'heardClock' | 'deskOpen' | 'bringFacts'>;

/** How a shop is worked for. */
export interface ShopTerms extends Pick<ShopAsked, 'practice' | 'caller'>, Pick<ShopWork, 'asleep'> {
  readonly shop: ShopLink;
  readonly pace: PollPace;
  /** Requests it answers a day. */
  readonly quota: number;
}
