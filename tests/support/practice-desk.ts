import { practiceCredentials } from '../../core/channel/practice/credentials.ts';
import { createPracticeShop, type PracticeShop } from '../../core/channel/practice/practice-shop.ts';
import type { ShopState } from '../../core/channel/practice/shop-state.ts';
import { createTikTokChannel } from '../../core/channel/tiktok/channel.ts';
import type { TikTokConfig, Unreadable } from '../../core/channel/tiktok/config.ts';
import { createShopFacts } from '../../core/channel/tiktok/shop-facts.ts';
import type { Tokens } from '../../core/channel/tiktok/tokens.ts';
import { phrases } from './phrases.ts';

/** 1 March 2026, noon UTC. */
export const NOON = Date.UTC(2026, 2, 1, 12);

/** A desk's channel wired to a practice shop of its own, with everything that passes between them at hand. */
export interface PracticeDesk {
  readonly channel: ReturnType<typeof createTikTokChannel>;
  readonly config: TikTokConfig;
  readonly shop: PracticeShop;
  readonly requests: Request[];
  readonly unreadable: Unreadable[];
  readonly saved: Tokens[];
  clock: number;
  /** Asks a control endpoint; GET without a body. */
  control<Answer = Record<string, unknown>>(path: string, body?: object): Promise<Answer>;
  /** A new buyer who has written `texts`. */
  buyer(nickname: string, ...texts: string[]): Promise<{ id: string; conversationId: string }>;
}

export interface DeskOptions {
  readonly state?: ShopState;
  readonly lively?: boolean;
  readonly seed?: number;
  readonly config?: Partial<TikTokConfig>;
}

export function practiceDesk(options: DeskOptions = {}): PracticeDesk {
  const requests: Request[] = [];
  const unreadable: Unreadable[] = [];
  const saved: Tokens[] = [];
  let tokens: Tokens = practiceCredentials.tokens;
  const now = () => desk.clock;
  const shop = createPracticeShop({
    phrases,
    memory: { load: async () => options.state ?? null, save: async () => undefined },
    now,
    seed: options.seed ?? 1,
    lively: options.lively ?? false,
  });
  const config: TikTokConfig = {
    ...practiceCredentials,
    tokens: {
      load: async () => tokens,
      save: async (fresh) => {
        tokens = fresh;
        saved.push(fresh);
      },
    },
    fetch: (request) => {
      requests.push(request.clone());
      return shop.handle(request);
    },
    now,
    timeoutMs: 10_000,
    onUnreadable: (item) => unreadable.push(item),
    ...options.config,
  };
  const desk: PracticeDesk = {
    channel: createTikTokChannel(config, async () => createShopFacts),
    config,
    shop,
    requests,
    unreadable,
    saved,
    clock: NOON,
    async control(path, body) {
      const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
      const response = await shop.handle(new Request(`https://practice.invalid/practice/${path}`, init));
      return response.json();
    },
    async buyer(nickname, ...texts) {
      const { id } = await desk.control<{ id: string }>('buyers', { nickname });
      let conversationId = '';
      for (const content of texts) {
        const sent = await desk.control<{ conversation_id: string }>(`buyers/${id}/messages`, {
          type: 'TEXT',
          content,
        });
        conversationId = sent.conversation_id;
      }
      return { id, conversationId };
    },
  };
  return desk;
}
