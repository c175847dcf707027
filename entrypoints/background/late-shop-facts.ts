import type { BringFacts } from '../../core/channel/tiktok/facts-when-asked.ts';
import { bringPart } from '../../core/platform/late-parts.ts';

/** The script that asks the shop for orders, products and vouchers. */
export const lateShopFacts = 'late-shop-facts.js';

/** Brings what asks the shop for what it knows beside its chats. */
export const theShopFacts: BringFacts = () => bringPart(lateShopFacts);
