import type { Content, SendableContent } from '../../domain/message/content.ts';

/**
 * True when `found`, read back from the shop, is what `sent` became there. A picture's address may be signed anew at
 * every read and a text may lose the blanks around it, so those are not compared.
 */
export function isSameContent(found: Content, sent: SendableContent): boolean {
  return found.kind === sent.kind && essence(found as SendableContent) === essence(sent);
}

function essence(content: SendableContent): string {
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
  }
}
