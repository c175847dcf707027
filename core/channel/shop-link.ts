import type { Channel } from '../engine/channel.ts';
import type { ShopFacts } from '../engine/shop-facts.ts';
import { practiceBase, practiceCredentials } from './practice/credentials.ts';
import { type Caller, createCaller } from './tiktok/call.ts';
import { createTikTokChannel } from './tiktok/channel.ts';
import type { BringFacts } from './tiktok/facts-when-asked.ts';
import type { TokenStore } from './tiktok/tokens.ts';

/** A rating that a buyer gave. */
export interface ReportedRating {
  readonly id: string;
  readonly conversationId: string;
  /** 1 to 5. */
  readonly stars: number;
  /** Epoch ms. */
  readonly at: number;
}

/** The answer to a lever of the practice shop. */
export interface LeverAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** The way to a shop. */
export interface ShopLink {
  readonly channel: Channel & ShopFacts;
  /** What its requests are made with: whoever asks besides shares it, so that tokens are renewed in one place. */
  readonly caller: Caller;
  /** The bytes of a picture in a message. */
  picture(url: string): Promise<Blob>;
  /** Requests made since it was last asked. */
  spent(): number;
}

/** The way to a practice shop, with what only a practice shop has. */
export interface PracticeLink extends ShopLink {
  /** Moves one of the shop's levers, or looks at its world. */
  lever(method: 'GET' | 'POST', path: string, body?: unknown): Promise<LeverAnswer>;
  /** The ratings received after an instant (epoch ms), oldest first. */
  ratings(since: number): Promise<readonly ReportedRating[]>;
}

export interface PracticeLinkParts {
  /** Address of a practice shop over HTTP; '' for one in this process. */
  readonly address: string;
  /** Carries a request there. */
  readonly carry: (request: Request) => Promise<Response>;
  readonly tokens: TokenStore;
  readonly now: () => number;
  /** Brings what asks for orders, products and vouchers; called when one is asked for. */
  readonly bringFacts: BringFacts;
  /** Told the shop's clock (epoch ms) with each answer: its time may be run ahead. */
  readonly heardClock: (shopNow: number) => void;
}

const timeoutMs = 20_000;

/** Opens the way to a practice shop, in this process or at an address: the same Open API either way. */
export function practiceLink(parts: PracticeLinkParts): PracticeLink {
  const { address, carry, tokens, now, bringFacts, heardClock } = parts;
  const base = address || practiceBase;
  let made = 0;
  const fetch = async (request: Request) => {
    made += 1;
    const response = await carry(request);
    const shopNow = Number(response.headers.get('x-practice-now'));
    if (shopNow > 0) heardClock(shopNow);
    return response;
  };
  const lever: PracticeLink['lever'] = async (method, path, body) => {
    const init = method === 'POST' ? { method, body: JSON.stringify(body ?? {}) } : { method };
    const response = await fetch(new Request(base + path, init));
    return { status: response.status, body: await response.json() };
  };
  const config = { ...practiceCredentials, apiBase: base, authBase: base, tokens, fetch, now, timeoutMs };
  const caller = createCaller(config);
  return {
    caller,
    channel: createTikTokChannel(config, bringFacts, caller),
    lever,
    async ratings(since) {
      const { body } = await lever('GET', `/practice/ratings?since=${since}`);
      return (body as { ratings: ReportedRating[] }).ratings;
    },
    async picture(url) {
      const id = new URL(url).pathname.split('/').at(-1) ?? '';
      const response = await fetch(new Request(`${base}/practice/images/${encodeURIComponent(id)}`));
      if (!response.ok) throw new Error('The shop no longer has this picture.');
      return response.blob();
    },
    spent() {
      const count = made;
      made = 0;
      return count;
    },
  };
}
