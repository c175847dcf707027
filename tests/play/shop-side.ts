import { practiceCredentials } from '../../core/channel/practice/credentials.ts';
import { createTikTokChannel } from '../../core/channel/tiktok/channel.ts';
import { createShopFacts } from '../../core/channel/tiktok/shop-facts.ts';
import type { PracticeShop } from '../support/practice-shop.ts';

const sends = /^\/customer_service\/202309\/conversations\/(\d+)\/messages$/;

/** The conversation into which a request of the desk's writes; null for any other request. */
export function writesInto({ method, url }: Pick<Request, 'method' | 'url'>): string | null {
  return method === 'POST' ? (sends.exec(new URL(url).pathname)?.[1] ?? null) : null;
}

/** Whether a request is one of a round of sync. */
export function isOfRound({ method, url }: Pick<Request, 'method' | 'url'>): boolean {
  return method === 'GET' && new URL(url).pathname.startsWith('/customer_service/');
}

/** Writes as an agent by another tool than the desk, for example Seller Center. */
export class OtherTool {
  readonly #shop: PracticeShop;
  readonly #channel: ReturnType<typeof createTikTokChannel>;

  constructor(shop: PracticeShop) {
    this.#shop = shop;
    this.#channel = createTikTokChannel(
      {
        ...practiceCredentials,
        apiBase: shop.url,
        authBase: shop.url,
        tokens: { load: async () => practiceCredentials.tokens, save: async () => undefined },
        fetch: (request) => fetch(request),
        now: () => Date.now(),
        timeoutMs: 20_000,
      },
      async () => createShopFacts,
    );
  }

  /** Opens the conversation with a buyer who has not written; an order allows it. Gives its id. */
  async open(buyer: string): Promise<string> {
    await this.#shop.placeOrder(buyer);
    return this.#channel.openConversation(buyer);
  }

  /** Sends a text; gives the shop's id of it. */
  async send(conversation: string, text: string): Promise<string> {
    const { shopMessageId } = await this.#channel.send(conversation, { kind: 'text', text });
    return shopMessageId;
  }
}

/** Counts the agents' messages that come to the shop, conversation by conversation, as they come. */
export class ShopWatch {
  readonly #seenBy: PracticeShop['seenBy'];
  readonly #waiting = new Map<string, { buyer: string; count: number; come: (at: number) => void }>();

  constructor({ seenBy }: PracticeShop) {
    this.#seenBy = seenBy;
  }

  /** Settles when the conversation has so many agents' messages, with the instant of the last (epoch ms). */
  until(conversation: string, buyer: string, count: number): Promise<number> {
    const come = new Promise<number>((resolve) => {
      this.#waiting.set(conversation, { buyer, count, come: resolve });
    });
    void this.look(conversation);
    return come;
  }

  /** Something was written into this conversation: looks whether it is what is awaited. */
  async look(conversation: string): Promise<void> {
    const waiting = this.#waiting.get(conversation);
    if (!waiting) return;
    const { messages } = await this.#seenBy(waiting.buyer);
    const ours = messages.filter(({ role }) => role === 'CUSTOMER_SERVICE');
    if (ours.length < waiting.count || this.#waiting.get(conversation) !== waiting) return;
    this.#waiting.delete(conversation);
    waiting.come(ours[waiting.count - 1]?.at ?? Date.now());
  }
}
