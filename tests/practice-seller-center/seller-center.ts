import { readFileSync } from 'node:fs';
import type { PracticeShop } from '../../core/channel/practice/practice-shop.ts';
import type { AskedPage } from './asked-page.ts';
import { homepage } from './homepage.ts';
import { orderDetail } from './order-detail.ts';
import { orderList } from './order-list.ts';
import { paths } from './paths.ts';
import { returnList } from './return-list.ts';
import { reviewList } from './review-list.ts';
import { readOrders } from './shop-orders.ts';
import { shownIn } from './shown.ts';
import { readView } from './view.ts';

/** The back office of a practice shop, as pages on this computer. */
export interface SellerCenter {
  /** The page that a request asks for; null for what is the shop's own to answer. */
  answer(request: Request): Promise<Response | null>;
}

const pages: Readonly<Record<string, (asked: AskedPage) => string | null>> = {
  [paths.home]: homepage,
  [paths.orders]: orderList,
  [paths.order]: orderDetail,
  [paths.returns]: returnList,
  [paths.reviews]: reviewList,
};

const files: Readonly<Record<string, readonly [name: string, type: string]>> = {
  '/practice-seller-center/look.css': ['look.css', 'text/css'],
  '/practice-seller-center/in-page.js': ['in-page.mjs', 'text/javascript'],
};

const replyPath = /^\/practice-seller-center\/reviews\/(\d+)$/;

/** As strict as the real pages are, so that what works here needs nothing that they refuse. */
const contentSecurity =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

function answered(body: string, type: string, status = 200): Response {
  const headers = {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': contentSecurity,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
  return new Response(body, { status, headers });
}

export function createSellerCenter(shop: PracticeShop): SellerCenter {
  const replies = new Map<string, string>();

  async function page(url: URL): Promise<Response | null> {
    const draw = pages[url.pathname];
    if (!draw) return null;
    const orders = await readOrders(shop);
    const region = orders.market === 'UK' ? 'GB' : orders.market;
    const drawn = draw({
      shop: orders,
      view: readView(url.searchParams, region),
      params: url.searchParams,
      shown: shownIn(orders.market, orders.currency),
      replies,
    });
    return drawn === null
      ? answered('There is no such order.', 'text/plain', 404)
      : answered(drawn, 'text/html');
  }

  return {
    async answer(request) {
      const url = new URL(request.url);
      if (request.method === 'POST') {
        const [, review] = replyPath.exec(url.pathname) ?? [];
        if (review === undefined) return null;
        replies.set(review, (await request.text()).slice(0, 500));
        return answered('{}', 'application/json');
      }
      if (request.method !== 'GET') return null;
      if (url.pathname === '/') return Response.redirect(new URL(paths.home, url), 302);
      const file = files[url.pathname];
      if (file) return answered(readFileSync(new URL(file[0], import.meta.url), 'utf8'), file[1]);
      return page(url);
    },
  };
}
