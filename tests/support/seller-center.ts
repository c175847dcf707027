import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';

/** The pages in tests/fixtures/seller-center whose orders are in a list, each of another generation of the Seller Center. */
export const orderLists = [
  'orders-pulse-table',
  'orders-pulse-plain',
  'orders-pulse-cards',
  'orders-arco',
  'orders-arco-older',
  'orders-unknown',
] as const;

/** The orders on them, in their order; the first is the one of the detail pages' neighbours too. */
export const fixtureOrders = [
  '576922108843000001',
  '576922108843000002',
  '576922108843000003',
  '575114960027000004',
] as const;

/** The markup of a page of the Seller Center, with these ids in place of its own where they are given. */
export function fixture(name: string, ids: Readonly<Record<string, string>> = {}): string {
  const path = join(import.meta.dirname, `../fixtures/seller-center/${name}.html`);
  return Object.entries(ids).reduce(
    (html, [from, to]) => html.replaceAll(from, to),
    readFileSync(path, 'utf8'),
  );
}

/** Has the browser find `html` at every address of a host, without leaving this machine. */
export async function serveSellerCenter(context: BrowserContext, host: string, html: string): Promise<void> {
  await context.unroute(`https://${host}/**`);
  await context.route(`https://${host}/**`, (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
}

/** Moves within the page, as its own router does, to a path that shows other markup. */
export async function moveWithin(page: Page, path: string, html: string): Promise<void> {
  await page.evaluate(
    ({ path, html }) => {
      history.pushState(null, '', path);
      const next = new DOMParser().parseFromString(html, 'text/html');
      document.querySelector('#root')?.replaceWith(next.querySelector('#root') ?? '');
    },
    { path, html },
  );
}
