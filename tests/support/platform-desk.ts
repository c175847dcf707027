import type {
  ReaderParts,
  ShopFactsPart,
  StandingParts,
} from '../../entrypoints/background/late-shop-facts.ts';
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { vi } from 'vitest';
import { decideSetUp } from '../../core/domain/desk/decide-set-up.ts';
import { expectedLanguage } from '../../core/domain/triage/expected-language.ts';
import { modelOfFile } from '../../core/domain/triage/model/model-file.ts';
import { learning, type ReadMessage, readMessage } from '../../core/domain/triage/read-message.ts';
import type { Ask, Reply } from '../../core/protocol/ask.ts';
import type { PracticeShop } from './practice-shop.ts';

/** The browser as far as the worker and its late parts ask it for anything. */
const granted = new Set<string>();
const extension = {
  runtime: {
    id: 'desk',
    getURL: (path: string) => `chrome-extension://desk/${path}`,
    getContexts: async () => [],
  },
  permissions: {
    contains: async ({ origins }: { origins: string[] }) => origins.every((each) => granted.has(each)),
    remove: async ({ origins }: { origins: string[] }) =>
      origins.forEach((each) => void granted.delete(each)),
  },
};
Object.assign(globalThis, { browser: extension });

const { handOver } = await import('../../core/platform/handed-over.ts');
const { createShopFacts } = await import('../../core/channel/tiktok/shop-facts.ts');
const { OrderStandings } = await import('../../entrypoints/late-shop-facts/order-standings.ts');
const { ShopReader } = await import('../../entrypoints/late-shop-facts/shop-reader.ts');
const { checkOutgoing } = await import('../../core/domain/guard/check-outgoing.ts');
const { automationPart } = await import('../../entrypoints/late-automation/automation-part.ts');
const { shopWorkPart } = await import('../../entrypoints/late-shop-work/shop-work-part.ts');
const { answerHouse } = await import('../../entrypoints/late-house/answer-house.ts');
const { answerAsk } = await import('../../entrypoints/background/answer-ask.ts');
const { DeskWorker } = await import('../../entrypoints/background/desk-worker.ts');
handOver('late-house.js', answerHouse);
handOver('late-shop-work.js', shopWorkPart);
handOver('late-set-up.js', decideSetUp);
handOver('late-automation.js', automationPart);
handOver('late-guard.js', checkOutgoing);
handOver('late-shop-facts.js', {
  createShopFacts,
  createReader: (parts: ReaderParts) => new ShopReader(parts),
  createStandings: (parts: StandingParts) => new OrderStandings(parts),
} satisfies ShopFactsPart);
handOver('late-texts.js', { keepStarterReplies: async () => undefined });
const reading: ReadMessage = { modelOfFile, readMessage, learning, expectedLanguage };
handOver('late-reading.js', reading);
const overNetwork = globalThis.fetch;
/** The models of the package are files here. */
globalThis.fetch = async (request, init) =>
  typeof request === 'string' && request.startsWith('chrome-extension:')
    ? new Response(readFileSync(new URL(`../../public${new URL(request).pathname}`, import.meta.url)))
    : overNetwork(request, init);

/** The app of these tests: texts found nowhere else, so that any trace of them is a leak. */
export const theApp = {
  appKey: '6f0appkey1',
  appSecret: 'c0ffee5ec2e7d15c2e7e91abc',
  serviceId: '7300000000000000001',
};

/** A worker beside a platform at an address of this computer, and everything that it ever answered. */
export class PlatformDesk {
  worker: InstanceType<typeof DeskWorker>;
  readonly shop: PracticeShop;
  readonly replies: Reply[] = [];

  constructor(shop: PracticeShop) {
    this.shop = shop;
    this.worker = new DeskWorker();
  }

  /** As after the worker was stopped. */
  async die(): Promise<void> {
    this.worker.db.close();
    this.worker = new DeskWorker();
    await this.worker.open();
  }

  async ask(ask: Ask): Promise<Reply> {
    const reply = await answerAsk(this.worker, ask);
    this.replies.push(reply);
    return reply;
  }

  /** Work about the house, asked for by whoever is the first of the roster. */
  async house(work: { readonly do: string; readonly [told: string]: unknown }, by?: string): Promise<Reply> {
    const [first = 'nobody'] = Object.keys((await this.worker.db.shop.get('shop'))?.shop.agents ?? {});
    return this.ask({ ask: 'house', by: by ?? first, work });
  }

  begin(change: Partial<typeof theApp> = {}): Promise<Reply> {
    return this.house({ do: 'beginConnecting', site: 'here', address: this.shop.url, ...theApp, ...change });
  }

  /** The owner authorises; gives the address they are led to. */
  async redirected(): Promise<string> {
    const { code, appKey } = await this.shop.authorise();
    const state = (await this.worker.db.connecting.get('connecting'))?.state ?? '';
    return `https://shop.example/back?app_key=${appKey}&code=${code}&locale=en&state=${state}`;
  }

  async claim(): Promise<Reply> {
    return this.house({ do: 'claimAccess', redirected: await this.redirected() });
  }

  async choose(nickname = 'Noor'): Promise<Reply> {
    const shop = (await this.worker.db.connecting.get('connecting'))?.shops[0]?.id ?? '';
    return this.house({ do: 'chooseShop', shop, nickname });
  }

  /** All of it, as it goes when nothing goes wrong. */
  async connect(): Promise<this> {
    for (const step of [() => this.begin(), () => this.claim(), () => this.choose()]) {
      const reply = await step();
      if (!reply.ok) throw new Error(`Refused: ${JSON.stringify(reply)}`);
    }
    return this;
  }

  connection() {
    return this.worker.db.connection.get('connection');
  }

  async close(): Promise<void> {
    this.worker.db.close();
    await this.worker.db.delete();
    vi.restoreAllMocks();
  }
}

/** Why something did not happen, '' where it did. */
export function wordsOf(reply: Reply): string {
  if (reply.ok) return '';
  return 'fault' in reply ? reply.fault.words : reply.refusal.words;
}

/** A new buyer who has written. */
export async function buyerWrites(shop: PracticeShop, nickname: string, text: string) {
  const buyer = await shop.addBuyer(nickname);
  await shop.write(buyer.id, text);
  return buyer;
}
