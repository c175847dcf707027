import type { ShopWorkPart } from '../background/late-shop-work.ts';
import { closeInside } from './practice-shop.ts';
import { workFor } from './work-for.ts';

/** What the script hands over. */
export const shopWorkPart: ShopWorkPart = { workFor, closeInside };
