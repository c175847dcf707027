import { layOrderCases } from '../practice-seller-center/order-cases.ts';
import { startPracticeServer } from './practice-server.ts';

interface PracticeOrder {
  readonly id: string;
  readonly status: string;
  readonly stage: string;
  readonly createdAt: number;
}

interface PracticeBuyer {
  readonly id: string;
  readonly nickname: string;
  readonly conversationId: string | null;
  readonly orders: readonly PracticeOrder[];
}

/** The shop's world as its own page shows it. Times are epoch milliseconds of the shop's clock. */
interface PracticeState {
  readonly now: number;
  readonly offsetMs: number;
  readonly lively: boolean;
  readonly buyers: readonly PracticeBuyer[];
}

export interface PracticeMessage {
  readonly id: string;
  readonly type: string;
  readonly content: string;
  readonly at: number;
  readonly role: string;
  readonly visible?: boolean;
}

/** Every message there is: what the desk must hold too. */
interface PracticeRecord {
  readonly conversations: ReadonlyArray<{
    readonly id: string;
    readonly buyerId: string;
    readonly messages: readonly PracticeMessage[];
  }>;
}

type Fault =
  | 'none'
  | 'rate-limit'
  | 'server-error'
  | 'malformed'
  | 'token-expired'
  | 'lost-answer'
  | 'duplicate-pages'
  | 'reordered';

/** What a test can change of the access to the shop. */
interface AccessLevers {
  readonly appKey?: string;
  readonly appSecret?: string;
  readonly scopes?: readonly string[];
  readonly revoked?: boolean;
  readonly gone?: boolean;
}

export interface PracticeShopOptions {
  /** Which of the many possible shops. */
  readonly seed?: number;
  /** Whether buyers write of their own accord; off, so that a test says everything that happens. */
  readonly lively?: boolean;
  /** Whose rules hold in the shop; UK by default. */
  readonly market?: string;
  /** The instant at which the shop's clock starts; it runs on from there. The present by default. */
  readonly startsAt?: number;
  /** Told of each request when the shop has done it and before the answer leaves. */
  readonly served?: (request: Request) => Promise<void> | void;
}

/** A practice shop over HTTP as a test holds it: its address, its clock and the levers of its world. */
export type PracticeShop = Awaited<ReturnType<typeof openPracticeShop>>;

/** Opens a practice shop on a free port. */
export async function openPracticeShop(options: PracticeShopOptions = {}) {
  const ahead = options.startsAt === undefined ? 0 : options.startsAt - Date.now();
  const server = await startPracticeServer({
    port: 0,
    seed: options.seed ?? 1,
    lively: options.lively ?? false,
    now: () => Date.now() + ahead,
    ...(options.market === undefined ? {} : { market: options.market }),
    ...(options.served ? { served: options.served } : {}),
  });
  const read = <T>(path: string) => ask<T>(`${server.url}/practice/${path}`);
  const act = <T = unknown>(path: string, body: object = {}) =>
    ask<T>(`${server.url}/practice/${path}`, { method: 'POST', body: JSON.stringify(body) });
  return {
    url: server.url,
    state: () => read<PracticeState>('state'),
    record: () => read<PracticeRecord>('record'),
    /** Runs the shop's time ahead, for good; what falls due on the way happens on the way. */
    advance: (ms: number) => act<{ now: number }>('time', { advanceMs: ms }),
    setLively: (on: boolean) => act('lively', { on }),
    /** The next `count` requests of the desk go wrong that way. */
    fault: (kind: Fault, count = 1, on: 'any' | 'sends' | 'lists' = 'any') =>
      act('faults', { kind, count, on }),
    /** How the platform stands to the app; what is left out stays. */
    access: (moved: AccessLevers) => act('access', moved),
    /** The owner grants the app access. */
    authorise: () => act<{ code: string; appKey: string }>('authorise'),
    addBuyer: (nickname: string) => act<{ id: string; nickname: string }>('buyers', { nickname }),
    /** Has a buyer write a text. */
    write: (buyerId: string, text: string) =>
      act<{ message_id: string; conversation_id: string }>(`buyers/${encodeURIComponent(buyerId)}/messages`, {
        type: 'TEXT',
        content: text,
      }),
    /** Has a buyer send a message of any type, as it would lie at the shop. */
    writeRaw: (buyerId: string, type: string, raw: string) =>
      act(`buyers/${encodeURIComponent(buyerId)}/messages`, { type, raw }),
    /** What the buyer's app shows, oldest first. */
    seenBy: (buyerId: string) =>
      read<{ messages: readonly PracticeMessage[] }>(`buyers/${encodeURIComponent(buyerId)}/messages`),
    rate: (buyerId: string, stars: number) => act(`buyers/${encodeURIComponent(buyerId)}/rate`, { stars }),
    /** Places an order now or `ageMs` ago. */
    placeOrder: (buyerId: string, ageMs = 0) => act<PracticeOrder>('orders', { buyerId, ageMs }),
    moveOrder: (id: string, to: 'shipped' | 'outForDelivery' | 'delayed' | 'delivered') =>
      act<PracticeOrder>(`orders/${id}/advance`, { to }),
    openReturn: (orderId: string) => act<PracticeOrder>(`orders/${orderId}/return`),
    /** Places the orders on which it turns whether a chat may be started; gives the id of each. */
    layOrderCases: () => layOrderCases(server.shop),
    close: () => server.close(),
  };
}

async function ask<T>(address: string, init?: RequestInit): Promise<T> {
  const response = await fetch(address, init);
  const text = await response.text();
  if (!response.ok)
    throw new Error(`The practice shop answered ${response.status} to ${address}: ${text.slice(0, 300)}`);
  return JSON.parse(text) as T;
}
