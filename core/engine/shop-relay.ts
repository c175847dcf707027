import type { PlatformFigures } from '../domain/metrics/platform-figures.ts';
import type { OrderDetails, OrderPackage } from '../domain/order/order-details.ts';
import type { ShopReturn } from '../domain/order/shop-return.ts';
import type { TrackingStep } from '../domain/order/tracking.ts';
import type { Product } from '../domain/product/product.ts';
import type { Voucher } from '../domain/voucher/voucher.ts';
import type { Page, VideoUpload } from './channel.ts';
import type { ReturnsOf } from './shop-facts.ts';

/** How whoever works at the shop stands with it. */
export interface ShopStanding {
  readonly state: 'ok' | 'trouble';
  /** What is wrong and what happens next, worded; '' when all is well. */
  readonly trouble: string;
}

/** What a browser of a team asks the one that works at the shop, and is answered. What is not told goes as bytes beside it. */
interface Relayed {
  ordersOf: { readonly told: { readonly buyer: string; readonly page: string }; answer: Page<OrderDetails> };
  movedOrders: {
    readonly told: { readonly since: number; readonly page: string };
    answer: Page<OrderDetails>;
  };
  orders: { readonly told: { readonly ids: readonly string[] }; answer: readonly OrderDetails[] };
  returnsOf: { readonly told: { readonly of: ReturnsOf; readonly page: string }; answer: Page<ShopReturn> };
  trackingOf: { readonly told: { readonly order: string }; answer: readonly TrackingStep[] };
  packageOf: { readonly told: { readonly id: string }; answer: OrderPackage };
  products: { readonly told: { readonly page: string }; answer: Page<Product> };
  pictureOf: { readonly told: { readonly product: string }; answer: string };
  vouchers: { readonly told: { readonly page: string }; answer: Page<Voucher> };
  /** Bytes come with the answer. */
  picture: { readonly told: { readonly url: string }; answer: { readonly type: string } };
  /** Bytes go with the question. */
  uploadImage: {
    readonly told: { readonly type: string };
    answer: { readonly url: string; readonly width: number; readonly height: number };
  };
  beginVideo: {
    readonly told: { readonly conversation: string; readonly name: string; readonly size: number };
    answer: VideoUpload;
  };
  /** Bytes go with the question. */
  sendVideoPart: {
    readonly told: {
      readonly url: string;
      readonly token: string;
      readonly number: number;
      readonly type: string;
    };
    answer: string;
  };
  /** The conversation with a buyer whom the desk has not met: it comes with the log. */
  conversationWith: { readonly told: { readonly buyer: string }; answer: string };
  /** The shop's own figures of some whole days, `YYYY-MM-DD`. */
  performance: {
    readonly told: { readonly from: string; readonly before: string };
    answer: PlatformFigures;
  };
  /** The platform's id of the shop; '' for a practice shop. */
  whichShop: { readonly told: object; answer: string };
  /** Whether the day's quota bears requests that nobody waits for. */
  spare: { readonly told: object; answer: boolean };
  standing: { readonly told: object; answer: ShopStanding };
  /** Look at the shop now. */
  lookNow: { readonly told: object; answer: null };
  /** Try an unsent message now. */
  sendNow: { readonly told: { readonly conversation: string }; answer: null };
  /** A new pass for the key of one that is still good; asked of whoever signs passes. */
  renewPass: { readonly told: { readonly pass: string }; answer: { readonly pass: string } };
}

export type RelayedKind = keyof Relayed;

/** A question of one kind. */
export type RelayedQuestion<Kind extends RelayedKind = RelayedKind> = {
  [Each in Kind]: { readonly ask: Each } & Relayed[Each]['told'];
}[Kind];

/** What comes back. */
export interface RelayedAnswer<Kind extends RelayedKind = RelayedKind> {
  readonly value: Relayed[Kind]['answer'];
  /** Empty where nothing comes beside the value. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Asks the browser of the team that works at the shop (or, for a pass, one that signs). Rejects with `ChannelFault` alone: as
 * the shop's side rejected there, or `unreachable` where nobody answers.
 */
export type AskRelay = <Kind extends RelayedKind>(
  question: RelayedQuestion<Kind>,
  bytes?: Uint8Array<ArrayBuffer>,
) => Promise<RelayedAnswer<Kind>>;

/** Answers what others of the team ask. The author is vouched for by the server; rejects with what goes back as a fault. */
export type AnswerRelay = (
  author: string,
  question: RelayedQuestion,
  bytes: Uint8Array<ArrayBuffer>,
) => Promise<RelayedAnswer>;
