import { ok, type Reply, refuse } from './reply.ts';
import type { FaultKind } from './shop-state.ts';

/** The page a request asks for, or why it cannot have it. */
export function pageAsked(query: URLSearchParams, max: number): { size: number; token: string } | Reply {
  const size = Number(query.get('page_size'));
  if (!Number.isInteger(size) || size < 1 || size > max)
    return refuse(400, 36009004, `page_size must be from 1 to ${max}`);
  const token = query.get('page_token') ?? '';
  if (token !== '' && !/^\d+$/.test(token)) return refuse(400, 36009004, 'page_token is invalid');
  return { size, token };
}

/**
 * A page of a list that is read from its end back. `end` is the place (exclusive) to read from; the token of the next page is
 * the place where this one stopped, '' at the list's beginning. Two faults of lists live here: a page handed out twice, and
 * one in the wrong order.
 */
export function pageBack<Item>(
  items: readonly Item[],
  end: number,
  size: number,
  fault: FaultKind,
): { page: Item[]; next: string } {
  const from = Math.max(0, end - size);
  const page = items.slice(from, end).reverse();
  if (fault === 'reordered') page.reverse();
  const resume = fault === 'duplicate-pages' ? end : from;
  return { page, next: resume === 0 ? '' : String(resume) };
}

/** A page of a whole list under the API's name for it, at most 100; the token is the number of items already handed out. */
export function listPage(query: URLSearchParams, name: string, items: readonly object[]): Reply {
  const asked = pageAsked(query, 100);
  if ('status' in asked) return asked;
  const start = Number(asked.token || 0);
  const end = start + asked.size;
  return ok({
    [name]: items.slice(start, end),
    next_page_token: end < items.length ? String(end) : '',
    total_count: items.length,
  });
}
