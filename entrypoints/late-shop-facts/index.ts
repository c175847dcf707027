import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createShopFacts } from '../../core/channel/tiktok/shop-facts.ts';
import { handOver } from '../../core/platform/handed-over.ts';

/** What reads a shop's orders, products and vouchers: a round with the shop that brings nothing new asks for none of them. */
export default defineUnlistedScript(() => handOver('late-shop-facts.js', createShopFacts));
