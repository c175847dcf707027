import type { SendableContent } from '../domain/message/content.ts';
import type { ShopConversation, ShopMessage } from '../domain/message/shop-message.ts';

/** What went wrong at the shop's side, as far as the desk acts on it. */
export type ChannelFaultKind =
  /** No answer, or an answer that came too late: what was asked may or may not have happened. */
  | 'unreachable'
  /** The shop asks for patience (429, 36009002): ask again after `retryAfterMs`. */
  | 'busy'
  /** The day's quota is used up (45101004). */
  | 'quota'
  /** The shop's own internal error; asking again may help. */
  | 'shopError'
  /** The access is no longer valid and could not be renewed: the person has to connect the shop again. */
  | 'signedOut'
  /** The app lacks the permission for this (105005). */
  | 'forbidden'
  /** The shop refused this content or this recipient for good: sending it again will not help. */
  | 'refused'
  /** The answer could not be understood. */
  | 'malformed';

/** What a fault is about, where the shop says so: the clock that dated a request, the app, the access, a permission, the shop. */
export type FaultSubject = 'clock' | 'app' | 'access' | 'scope' | 'shop' | '';

/** A fault of the shop's side, worded for a person. */
export class ChannelFault extends Error {
  readonly kind: ChannelFaultKind;
  /** The shop's own code, 0 where it sent none. */
  readonly code: number;
  /** Milliseconds to wait before asking again; null where the shop did not say. */
  readonly retryAfterMs: number | null;
  /** True when it is unknown whether the request took effect (a send must then be read back first). */
  readonly uncertain: boolean;
  readonly about: FaultSubject;

  /** By its name: a late part of the worker has a copy of this class. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'ChannelFault';
  }

  constructor(
    kind: ChannelFaultKind,
    words: string,
    detail: {
      code?: number;
      retryAfterMs?: number | null;
      uncertain?: boolean;
      about?: FaultSubject | undefined;
      cause?: unknown;
    } = {},
  ) {
    super(words, { cause: detail.cause });
    this.name = 'ChannelFault';
    this.kind = kind;
    this.code = detail.code ?? 0;
    this.retryAfterMs = detail.retryAfterMs ?? null;
    this.uncertain = detail.uncertain ?? false;
    this.about = detail.about ?? '';
  }
}

/** A page of a list that the shop hands out; `next` is '' at its end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string;
}

/** What the shop did with a message. */
export interface Delivery {
  readonly shopMessageId: string;
  /** Epoch milliseconds, by the shop's clock where it says, else by ours. */
  readonly sentAt: number;
}

/** A video that was announced, and how it is to be put there. */
export interface VideoUpload {
  readonly url: string;
  readonly token: string;
  /** The bytes of each part, in order. */
  readonly parts: readonly number[];
}

/**
 * The shop's side of the desk: the only way to a buyer. Every method rejects with `ChannelFault` alone;
 * anything else that it throws is a bug.
 */
export interface Channel {
  /** Conversations, most recently active first as far as the shop orders them; at most 20 a page. */
  conversations(pageToken: string): Promise<Page<ShopConversation>>;
  /** Messages of a conversation, newest first; at most 10 a page. */
  messages(conversationId: string, pageToken: string): Promise<Page<ShopMessage>>;
  /** Sends one message. A fault with `uncertain` must be settled by `findSent` before another try. */
  send(conversationId: string, content: SendableContent): Promise<Delivery>;
  /**
   * Looks in the conversation's newest messages for agents' messages with this content, sent at or after
   * `since` (epoch ms), oldest first. Read-back after an unknown result.
   */
  findSent(conversationId: string, content: SendableContent, since: number): Promise<readonly Delivery[]>;
  /** Tells the shop that the buyer's messages were seen. */
  markRead(conversationId: string): Promise<void>;
  /** Uploads a picture (jpg, png, gif, webp; at most 10 MB) so that it can be sent. */
  uploadImage(file: Blob): Promise<{ url: string; width: number; height: number }>;
  /** Announces a video (mp4, mov, webm; at most 100 MB) for a conversation. */
  beginVideo(
    conversationId: string,
    file: { readonly name: string; readonly size: number },
  ): Promise<VideoUpload>;
  /**
   * Puts a part (counted from 1) where it belongs; again is harmless. Gives the video's id with the part that makes it
   * whole, '' before.
   */
  sendVideoPart(
    upload: Pick<VideoUpload, 'url' | 'token'>,
    part: { readonly number: number; readonly type: string; readonly bytes: Blob },
  ): Promise<string>;
  /** Opens, or finds again, the conversation with a buyer; gives its id. */
  openConversation(buyerId: string): Promise<string>;
}
