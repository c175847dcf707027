import type { TokenStore } from './tokens.ts';

/** One thing in an answer that could not be read and was left out; for the desk's log. */
export interface Unreadable {
  readonly what: 'message' | 'conversation' | 'order' | 'return' | 'report' | 'product' | 'voucher';
  readonly reason: string;
  readonly raw: unknown;
}

/** Everything the Open API client needs from outside. */
export interface TikTokConfig {
  /** Scheme and host of the API, without a slash at the end. */
  readonly apiBase: string;
  /** Scheme and host of the token endpoints. */
  readonly authBase: string;
  readonly appKey: string;
  readonly appSecret: string;
  readonly shopCipher: string;
  readonly tokens: TokenStore;
  readonly fetch: (request: Request) => Promise<Response>;
  /** This computer's clock, epoch milliseconds. */
  readonly now: () => number;
  /** Milliseconds after which a request counts as unanswered. */
  readonly timeoutMs: number;
  readonly onUnreadable?: (item: Unreadable) => void;
}
