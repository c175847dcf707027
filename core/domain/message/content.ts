/** A text somebody wrote, at most as long as the shop allows (2,000 characters outbound). */
export interface TextContent {
  readonly kind: 'text';
  readonly text: string;
}

/** A picture: its address at the shop and its size in pixels (0 where the shop did not say). */
export interface ImageContent {
  readonly kind: 'image';
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** A video; the address expires, the `vid` does not. */
export interface VideoContent {
  readonly kind: 'video';
  readonly vid: string;
  readonly url: string;
  readonly cover: string;
  readonly seconds: number;
}

export interface ProductCard {
  readonly kind: 'productCard';
  readonly productId: string;
}

export interface OrderCard {
  readonly kind: 'orderCard';
  readonly orderId: string;
}

export interface LogisticsCard {
  readonly kind: 'logisticsCard';
  readonly orderId: string;
  readonly packageId: string | null;
}

export interface ReturnCard {
  readonly kind: 'returnCard';
  readonly orderId: string;
  readonly skuId: string;
}

export interface CouponCard {
  readonly kind: 'couponCard';
  readonly couponId: string;
}

/** A sticker or an emoticon of the shop's app: its shape is not documented, so it is kept as it came. */
export interface StickerContent {
  readonly kind: 'sticker';
  readonly raw: string;
}

/** A line by the platform itself: an agent joined, the buyer came from a product page, a notification. */
export interface NoticeContent {
  readonly kind: 'notice';
  readonly type: string;
  readonly text: string;
  /** The order or the product it names; absent where it names none. */
  readonly names?: string;
}

/** A type this desk does not know, or content it could not read: kept as it came and shown as such. */
export interface UnknownContent {
  readonly kind: 'unknown';
  readonly type: string;
  readonly raw: string;
}

/** What an agent can send. */
export type SendableContent =
  | TextContent
  | ImageContent
  | VideoContent
  | ProductCard
  | OrderCard
  | LogisticsCard
  | ReturnCard
  | CouponCard;

/** What a message can hold, in either direction. */
export type Content = SendableContent | StickerContent | NoticeContent | UnknownContent;
