import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createShopFacts } from '../../core/channel/tiktok/shop-facts.ts';
import { handOver } from '../../core/platform/handed-over.ts';
import type { ReaderParts, ShopFactsPart, StandingParts } from '../background/late-shop-facts.ts';
import { OrderStandings } from './order-standings.ts';
import { ShopReader } from './shop-reader.ts';

const createStandings = (parts: StandingParts) => new OrderStandings(parts);
const createReader = (parts: ReaderParts) => new ShopReader(parts);

/** What reads a shop's orders, products and vouchers: a round with the shop that brings nothing new asks for none of them. */
export default defineUnlistedScript(() =>
  handOver('late-shop-facts.js', { createShopFacts, createReader, createStandings } satisfies ShopFactsPart),
);
