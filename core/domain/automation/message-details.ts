import type { Content } from '../message/content.ts';

/** Things that a question is about which no library answers. */
const particular: ReadonlySet<Content['kind']> = new Set([
  'image',
  'video',
  'productCard',
  'orderCard',
  'logisticsCard',
  'returnCard',
  'couponCard',
]);

/** An id of the shop's, or a tracking number: many digits, or capitals with digits as carriers write them. */
const number =
  /(?<!\p{N})\p{N}{10,22}(?!\p{N})|(?<![\p{L}\p{N}])(?=\p{L}*\p{N}{5})[A-Z]{1,5}\p{N}{6,}[A-Z]{0,3}(?![\p{L}\p{N}])/u;

/** Whether a buyer's message brings what a product or an order is known by: a card, a photo, an id, a tracking number (docs/rules.md §8). */
export function bringsDetails(content: Content): boolean {
  if (content.kind === 'text') return number.test(content.text);
  return particular.has(content.kind);
}
