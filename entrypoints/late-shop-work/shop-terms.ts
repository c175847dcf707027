import type { PollPace } from '../../core/channel/tiktok/poll-plan.ts';
import type { ShopWork, WorkParts } from '../background/shop-work.ts';

/** What the way to a shop needs to know of the desk. */
export type TermParts = Pick<WorkParts, 'book' | 'now' | 'heardClock' | 'deskOpen' | 'bringFacts'>;

/** How a shop is worked for. */
export interface ShopTerms extends Pick<ShopWork, 'shop' | 'practice' | 'caller' | 'asleep'> {
  readonly pace: PollPace;
  /** Requests it answers a day. */
  readonly quota: number;
}
