import type { Language } from './life/language.ts';
import type { Phrasebook } from './life/phrasebook.ts';
import type { Topic } from './life/topics.ts';

export type Role = 'BUYER' | 'SHOP' | 'CUSTOMER_SERVICE' | 'SYSTEM' | 'ROBOT';

/** A message as it lies at the practice shop; `content` is the JSON text the API hands out, `at` epoch milliseconds. */
export interface StoredMessage {
  readonly id: string;
  readonly index: string;
  readonly at: number;
  readonly type: string;
  readonly content: string;
  readonly visible: boolean;
  readonly role: Role;
  readonly nickname: string;
}

export interface StoredConversation {
  readonly id: string;
  readonly buyerId: string;
  readonly createdAt: number;
  /** Place in the order of recency: the highest spoke last. */
  rank: number;
  unread: number;
  agentJoined: boolean;
  /** How many of `messages` the buyer has looked at. */
  buyerSeen: number;
  lastBuyerAt: number;
  lastAgentAt: number;
  /** Oldest first. */
  readonly messages: StoredMessage[];
}

/** What a living buyer is about at the moment. */
export interface Episode {
  readonly topic: Topic;
  readonly orderId: string | null;
  readonly productId: string;
  readonly beganAt: number;
  firstWaitMs: number | null;
  answers: number;
  nudges: number;
  mood: 'waiting' | 'thankful' | 'rated';
}

export interface StoredBuyer {
  readonly id: string;
  readonly imUserId: string;
  readonly nickname: string;
  readonly language: Language;
  /** True once a person writes as this buyer: the shop's life then leaves them alone. */
  byHand: boolean;
  conversationId: string | null;
  readonly orderIds: string[];
  episode: Episode | null;
  /** True while the buyer is asked to rate the chat. */
  ratingOpen: boolean;
}

export interface StoredLine {
  readonly id: string;
  readonly productId: string;
  readonly skuId: string;
  readonly skuName: string;
  readonly productName: string;
  readonly price: string;
}

export interface StoredOrder {
  readonly id: string;
  readonly buyerId: string;
  readonly createdAt: number;
  paidAt: number | null;
  updatedAt: number;
  deliveredAt: number | null;
  status: string;
  /** What the carrier last said, in the control's words. */
  stage: 'placed' | 'shipped' | 'outForDelivery' | 'delayed' | 'delivered';
  trackingNumber: string;
  packageId: string;
  returnedAt: number | null;
  /** The Open API's return_status, '' without a return. */
  returnStatus: string;
  /** What the carrier reported, oldest first. */
  readonly scans: { readonly at: number; readonly text: string }[];
  readonly lines: readonly StoredLine[];
}

export interface StoredRating {
  readonly id: string;
  readonly conversationId: string;
  readonly buyerId: string;
  readonly stars: number;
  readonly at: number;
}

export interface StoredImage {
  readonly type: string;
  readonly base64: string;
}

/** A video that is being put there, part by part. */
export interface StoredUpload {
  /** Bytes, as announced. */
  readonly size: number;
  readonly parts: number;
  /** The bytes of each part that is there, by its number. */
  readonly received: Record<number, number>;
  /** Its id, once it is whole. */
  vid?: string;
}

export type FaultKind =
  | 'none'
  | 'rate-limit'
  | 'server-error'
  | 'malformed'
  | 'token-expired'
  | 'lost-answer'
  | 'duplicate-pages'
  | 'reordered';

export type ActKind = 'arrive' | 'follow' | 'nudge' | 'react' | 'askRating' | 'rate';

/** Something a living buyer will do; `buyerId` is '' where it is not settled who. */
export interface DueAct {
  readonly at: number;
  readonly kind: ActKind;
  readonly buyerId: string;
}

/** How the platform stands to the app that asks. */
export interface StoredAccess {
  readonly appKey: string;
  readonly appSecret: string;
  readonly scopes: readonly string[];
  /** The owner took the access back. */
  readonly revoked: boolean;
  /** The shop is no longer among those the app may ask. */
  readonly gone: boolean;
  /** When each code that was not used yet was issued. */
  readonly codes: Readonly<Record<string, number>>;
}

/** The whole shop, plain JSON. */
export interface ShopState {
  readonly version: 1;
  readonly seed: number;
  /** Whose rules hold there: UK, US and so on. */
  readonly market: string;
  dice: number;
  serial: number;
  offsetMs: number;
  lively: boolean;
  arrivals: number;
  grants: { serial: number; accessExpiresAt: number };
  access?: StoredAccess;
  fault: { kind: FaultKind; count: number; on: 'any' | 'sends' | 'lists' };
  readonly buyers: Record<string, StoredBuyer>;
  readonly conversations: Record<string, StoredConversation>;
  /** Ids of conversations, the most recent last. */
  readonly recency: string[];
  readonly orders: Record<string, StoredOrder>;
  readonly ratings: StoredRating[];
  readonly images: Record<string, StoredImage>;
  /** By their token. */
  readonly uploads: Record<string, StoredUpload>;
  /** The bytes of each whole video, by its id; what it shows is not kept. */
  readonly videos: Record<string, number>;
  /** Soonest first. */
  readonly due: DueAct[];
}

/** The shop at one instant of its own time, while one request is served. */
export interface World {
  readonly state: ShopState;
  readonly phrases: Phrasebook;
  at: number;
  /** True once the state differs from what is stored. */
  dirty: boolean;
}
