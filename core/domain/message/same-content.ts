import type { Content } from './content.ts';

/** The part of a message that tells it from another of its kind. */
function essence(content: Content): string {
  switch (content.kind) {
    case 'text':
      return content.text.replaceAll('\r\n', '\n').trim();
    case 'image':
      return content.url.split('?')[0] ?? '';
    case 'video':
      return content.vid;
    case 'productCard':
      return content.productId;
    case 'orderCard':
      return content.orderId;
    case 'logisticsCard':
      return `${content.orderId} ${content.packageId ?? ''}`;
    case 'returnCard':
      return `${content.orderId} ${content.skuId}`;
    case 'couponCard':
      return content.couponId;
    case 'notice':
      return content.text;
    default:
      return content.raw;
  }
}

/**
 * Whether two messages say the same: how one of ours is found again at the shop. A picture's address may be signed
 * anew at every read and a text may lose the blanks around it, so those are not compared.
 */
export function sameContent(a: Content, b: Content): boolean {
  return a.kind === b.kind && essence(a) === essence(b);
}
