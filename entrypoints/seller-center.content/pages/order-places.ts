import type { SellerPage } from '../../../core/protocol/page-ask.ts';
import { orderAttribute, selectors } from '../selectors.ts';
import { orderAlone, orderInAddress, orderWithin } from './order-id.ts';
import { texts } from './texts.ts';

/** An order or return on the page, and the element its button belongs beside. */
export interface OrderPlace {
  readonly order: string;
  readonly anchor: Element;
}

/** More than any page shows; what lies beyond is a page that means harm. */
const mostPlaces = 10_000;

const isShown = (element: Element) => element.checkVisibility?.() ?? true;

const orderIn = (text: string | null) => orderAlone(text) || orderWithin(text);

/** The ways to read an order's id, the surest first. */
const ways: readonly ((root: ParentNode) => Iterable<OrderPlace>)[] = [
  (root) => all(root, selectors.orderLink, (link) => orderInAddress(link.getAttribute('href') ?? '')),
  (root) => all(root, selectors.orderNumber, (element) => orderIn(element.textContent)),
  attributed,
  (root) => all(root, selectors.orderLinkText, (element) => orderIn(element.textContent)),
];

function* all(root: ParentNode, selector: string, read: (element: Element) => string): Generator<OrderPlace> {
  for (const anchor of root.querySelectorAll(selector)) {
    const order = read(anchor);
    if (order) yield { order, anchor };
  }
}

/** Rows that name their order in an attribute: the button belongs beside the number itself, else into the first cell. */
function* attributed(root: ParentNode): Generator<OrderPlace> {
  for (const { order, anchor } of all(root, selectors.orderRow, (row) =>
    orderAlone(row.getAttribute(orderAttribute)),
  )) {
    const number = [...texts(anchor, 40)].find(({ data }) => orderWithin(data) === order)?.parentElement;
    yield { order, anchor: number ?? anchor.querySelector('td') ?? anchor };
  }
}

/** Where no markup is known any more: whatever looks like an order's id. */
function* byPattern(root: ParentNode): Generator<OrderPlace> {
  for (const text of texts(root, mostPlaces)) {
    const order = orderWithin(text.data);
    if (order && text.parentElement) yield { order, anchor: text.parentElement };
  }
}

/** What makes a line of the list one line: an order stands in its list once, in the list of returns once a return. */
function lineOf({ order, anchor }: OrderPlace, page: SellerPage, rows: Map<Element, string>): string {
  const row = page === 'returnList' ? anchor.closest(selectors.row) : null;
  if (!row) return order;
  const known = rows.get(row);
  if (known) return known;
  const returned = row.querySelector(selectors.returnLink)?.getAttribute('href') ?? `row ${rows.size}`;
  const line = `${order} ${returned}`;
  rows.set(row, line);
  return line;
}

/**
 * Every order of a list, each with the place of its one button. An order that is there twice, as in a column that
 * stays while the table scrolls, has its button at the first place that can be seen.
 */
export function orderPlaces(root: ParentNode, page: SellerPage): OrderPlace[] {
  const lines = new Map<string, OrderPlace>();
  const rows = new Map<Element, string>();
  const covered = new Set<Element>();
  const take = (found: Iterable<OrderPlace>) => {
    const rowsOfThisWay: Element[] = [];
    for (const place of found) {
      if (lines.size >= mostPlaces) return;
      const row = place.anchor.closest(selectors.row);
      if (row && covered.has(row)) continue;
      if (row) rowsOfThisWay.push(row);
      const line = lineOf(place, page, rows);
      const earlier = lines.get(line);
      if (!earlier || (!isShown(earlier.anchor) && isShown(place.anchor))) lines.set(line, place);
    }
    for (const row of rowsOfThisWay) covered.add(row);
  };
  for (const way of ways) take(way(root));
  if (lines.size === 0) take(byPattern(root));
  return [...lines.values()];
}
