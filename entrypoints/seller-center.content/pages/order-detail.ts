import { selectors } from '../selectors.ts';
import { orderInAddress, orderWithin } from './order-id.ts';
import type { OrderPlace } from './order-places.ts';
import { texts } from './texts.ts';

/**
 * The order whose page this is, which stands in the address, and where its button belongs: beside its number, else
 * beside the page's heading, else at `otherwise`. Null where the address names none.
 */
export function orderDetailPlace(root: ParentNode, address: string, otherwise: Element): OrderPlace | null {
  const order = orderInAddress(address);
  if (!order) return null;
  const marked = [...root.querySelectorAll(selectors.orderNumber)].find(
    (element) => orderWithin(element.textContent) === order,
  );
  const anchor = marked ?? numberIn(root, order) ?? root.querySelector(selectors.heading) ?? otherwise;
  return { order, anchor };
}

function numberIn(root: ParentNode, order: string): Element | null {
  for (const text of texts(root, 5_000)) if (text.data.includes(order)) return text.parentElement;
  return null;
}
