import { html, type Markup } from './markup.ts';
import type { ShopOrder } from './shop-orders.ts';

/** A product's picture, as the shop draws it. */
export function picture(productId: string, size: number): Markup {
  return html`<img src="/practice/images/product-${productId}" alt="" width="${size}" height="${size}">`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The letters in the place of a buyer's picture. */
export function initial(name: string): string {
  return [...name][0]?.toUpperCase() ?? '';
}

export function itemsOf({ pieces }: ShopOrder): string {
  return counted(pieces.length, 'item', 'items');
}
