import type { Content } from '../../../core/domain/message/content.ts';

/** What stands for a message that is not words. */
export const kindNames: Readonly<Record<Exclude<Content['kind'], 'text' | 'notice'>, string>> = {
  image: 'Picture',
  video: 'Video',
  productCard: 'Product',
  orderCard: 'Order',
  logisticsCard: 'Parcel',
  returnCard: 'Return',
  couponCard: 'Voucher',
  sticker: 'Sticker',
  unknown: 'A message this desk cannot show',
};
