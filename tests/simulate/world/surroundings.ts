import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createShopFacts } from '../../../core/channel/tiktok/shop-facts.ts';
import { decideSetUp } from '../../../core/domain/desk/decide-set-up.ts';
import { checkOutgoing } from '../../../core/domain/guard/check-outgoing.ts';
import { expectedLanguage } from '../../../core/domain/triage/expected-language.ts';
import { modelOfFile } from '../../../core/domain/triage/model/model-file.ts';
import { learning, type ReadMessage, readMessage } from '../../../core/domain/triage/read-message.ts';
import { handOver } from '../../../core/platform/handed-over.ts';
import type {
  ReaderParts,
  ShopFactsPart,
  StandingParts,
} from '../../../entrypoints/background/late-shop-facts.ts';
import { automationPart } from '../../../entrypoints/late-automation/automation-part.ts';
import { OrderStandings } from '../../../entrypoints/late-shop-facts/order-standings.ts';
import { ShopReader } from '../../../entrypoints/late-shop-facts/shop-reader.ts';
import { shopWorkPart } from '../../../entrypoints/late-shop-work/shop-work-part.ts';
import { keepText } from '../../../entrypoints/late-texts/kept-texts.ts';
import { keepStarterReplies } from '../../../entrypoints/late-texts/starter-replies.ts';

/** What a worker finds around it in a browser, held by a simulation. */
export interface Surroundings {
  /** The device's clock, epoch ms. */
  now(): number;
  newId(): string;
  /** Carries a request to the shop. */
  carry(request: Request): Promise<Response>;
  /** The desk's pages that are open now. */
  openPages(): readonly string[];
  /** Told of what the worker logs as an error. */
  complained(what: readonly unknown[]): void;
  /** Told of a rejection that nobody heard. */
  unheard(error: unknown): void;
}

let around: Surroundings | null = null;

/** Puts the worker that is made next into a world. */
export function surroundWith(surroundings: Surroundings): void {
  around = surroundings;
}

function here(): Surroundings {
  if (!around) throw new Error('Nothing surrounds the worker yet.');
  return around;
}

/** Signing and sealing without the thread pool, whose answers come in an order of their own. */
const steadyCrypto = {
  importKey: async (_format: string, key: Uint8Array) => key,
  sign: async (_algorithm: string, key: Uint8Array, data: Uint8Array) =>
    Uint8Array.from(createHmac('sha256', key).update(data).digest()).buffer,
  // What is sealed lies open here: it would only differ from run to run.
  generateKey: async () => ({ type: 'secret' }),
  encrypt: async (_algorithm: object, _key: object, data: Uint8Array) => data.slice().buffer,
  decrypt: async (_algorithm: object, _key: object, data: ArrayBuffer) => data,
};

const extension = {
  runtime: {
    id: 'simulated',
    getURL: (path: string) => `chrome-extension://simulated/${path}`,
    getContexts: async () =>
      here()
        .openPages()
        .map((documentId) => ({ documentId })),
  },
};

// Everything that would make two runs of a seed differ is replaced: clocks, ids, threads, messages between threads.
Object.assign(globalThis, { chrome: extension, browser: extension, BroadcastChannel: undefined });
const realNow = Date.now.bind(Date);
Date.now = () => around?.now() ?? realNow();
// Late parts of the worker, and the models in its package, are there at once.
const reading: ReadMessage = { modelOfFile, readMessage, learning, expectedLanguage };
handOver('late-guard.js', checkOutgoing);
// It looks for the browser as it is read.
const { answerHouse } = await import('../../../entrypoints/late-house/answer-house.ts');
handOver('late-house.js', answerHouse);
handOver('late-shop-work.js', shopWorkPart);
handOver('late-reading.js', reading);
handOver('late-automation.js', automationPart);
handOver('late-set-up.js', decideSetUp);
handOver('late-shop-facts.js', {
  createShopFacts,
  createReader: (parts: ReaderParts) => new ShopReader(parts),
  createStandings: (parts: StandingParts) => new OrderStandings(parts),
} satisfies ShopFactsPart);
handOver('late-texts.js', { keepText, keepStarterReplies });
const inPackage = (path: string) => readFileSync(new URL(`../../../public${path}`, import.meta.url));
globalThis.fetch = async (request) =>
  typeof request === 'string'
    ? new Response(inPackage(new URL(request).pathname))
    : here().carry(request as Request);
AbortSignal.timeout = () => new AbortController().signal;
Object.defineProperty(crypto, 'randomUUID', { value: () => here().newId() });
for (const [name, value] of Object.entries(steadyCrypto))
  Object.defineProperty(crypto.subtle, name, { value });
console.error = (...what: unknown[]) => around?.complained(what);
console.warn = () => undefined;
process.on('unhandledRejection', (error) => around?.unheard(error));
