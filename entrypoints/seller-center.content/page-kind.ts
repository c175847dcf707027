import type { SellerPage } from '../../core/protocol/page-ask.ts';

const kinds: readonly (readonly [RegExp, SellerPage])[] = [
  [/^\/(homepage)?$/, 'home'],
  [/^\/order\/detail$/, 'orderDetail'],
  [/^\/order\/return(\/|$)/, 'returnList'],
  [/^\/order(\/list)?$/, 'orderList'],
  // Where reviews are answered is not known; these words are in every path that could be it.
  [/\/[^/]*(review|rating|evaluat)/i, 'reviews'],
];

/** What a page of the Seller Center shows, by its path, which is the same in every market. */
export function pageKind(path: string): SellerPage {
  const trimmed = path.length > 1 ? path.replace(/\/$/, '') : path;
  return kinds.find(([pattern]) => pattern.test(trimmed))?.[1] ?? 'other';
}

/** Whether anybody is signed in where this path leads. */
export function isInside(path: string): boolean {
  return !/^\/account(\/|$)/.test(path);
}
