import { bringPart } from '../../core/platform/late-parts.ts';
import type { ShopAccess } from './shop-access.ts';
import type { ShopAsked, WorkParts } from './shop-work.ts';

/** The script that works at a shop. */
export const lateShopWork = 'late-shop-work.js';

/** What the script hands over. */
export interface ShopWorkPart {
  /** Puts together what works for a shop, whichever kind of shop that is. */
  readonly workFor: (access: ShopAccess, parts: WorkParts) => ShopAsked;
  /** Closes the practice shop inside the extension for good; the next one begins anew. */
  readonly closeInside: () => Promise<void>;
}

/** What works at a shop; it comes when there is something to do there. */
export function theShopWork(): Promise<ShopWorkPart> {
  return bringPart(lateShopWork);
}
