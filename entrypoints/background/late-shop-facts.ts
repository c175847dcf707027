import type { BringFacts } from '../../core/channel/tiktok/facts-when-asked.ts';
import type { ChannelCommand } from '../../core/domain/desk/channel-command.ts';
import type { ShopFacts } from '../../core/engine/shop-facts.ts';
import { bringPart } from '../../core/platform/late-parts.ts';
import type { OrderStanding } from '../../core/protocol/page-ask.ts';
import type { DeskDb } from '../../core/store/db.ts';
import type { FactBook } from '../../core/store/fact-book.ts';

/** The script that asks the shop for orders, products and vouchers. */
export const lateShopFacts = 'late-shop-facts.js';

/** What the reader has of its surroundings. */
export interface ReaderParts {
  readonly facts: ShopFacts;
  readonly book: FactBook;
  /** The shop's clock, epoch ms. */
  readonly now: () => number;
  /** Tells the desk's rules what was read, all of it together. */
  readonly record: (commands: readonly ChannelCommand[]) => Promise<unknown>;
}

/** Reads from the shop what the workbench shows and the rules go by (`entrypoints/late-shop-facts/shop-reader.ts`). */
export interface FactReader {
  orders(buyer: string, anew: boolean): Promise<void>;
  order(id: string, anew: boolean): Promise<void>;
  ordersById(ids: readonly string[]): Promise<void>;
  tracking(order: string, anew: boolean): Promise<void>;
  moved(since: number): Promise<void>;
  products(anew: boolean): Promise<void>;
  vouchers(anew: boolean): Promise<void>;
  picture(product: string): Promise<void>;
  /** Has what is under way told to nobody, and waits for its end. */
  close(): Promise<void>;
}

/** What the standings have of their surroundings. */
export interface StandingParts {
  readonly db: DeskDb;
  /** The shop's clock, epoch ms. */
  readonly now: () => number;
  /** The way to the shop; null while the desk works for none. `spare` says whether the day's quota bears another look. */
  readonly shop: () => Promise<{
    readonly reader: Pick<FactReader, 'ordersById'>;
    readonly spare: () => Promise<boolean>;
  } | null>;
}

/** Says of orders whether a chat may be started about them (`entrypoints/late-shop-facts/order-standings.ts`). */
export interface SayStandings {
  knownForNow(ids: readonly string[]): Promise<OrderStanding[]>;
  fromShop(ids: readonly string[], anew?: boolean): Promise<OrderStanding[]>;
}

/** What the script hands over. */
export interface ShopFactsPart {
  readonly createShopFacts: Awaited<ReturnType<BringFacts>>;
  readonly createReader: (parts: ReaderParts) => FactReader;
  readonly createStandings: (parts: StandingParts) => SayStandings;
}

/** What says how orders stand, which comes with the first question. */
export function standingsWhenAsked(parts: StandingParts): SayStandings {
  let coming: Promise<SayStandings> | null = null;
  const standings = () => {
    coming ??= bringPart<ShopFactsPart>(lateShopFacts).then(({ createStandings }) => createStandings(parts));
    return coming;
  };
  return {
    knownForNow: async (ids) => (await standings()).knownForNow(ids),
    fromShop: async (ids, anew) => (await standings()).fromShop(ids, anew),
  };
}

/** Brings what asks the shop for what it knows beside its chats. */
export const theShopFacts: BringFacts = async () =>
  (await bringPart<ShopFactsPart>(lateShopFacts)).createShopFacts;

/** The reader, which comes with the first question. */
export function readerWhenAsked(parts: ReaderParts): FactReader {
  let coming: Promise<FactReader> | null = null;
  const reader = () => {
    coming ??= bringPart<ShopFactsPart>(lateShopFacts).then(({ createReader }) => createReader(parts));
    return coming;
  };
  return {
    orders: async (buyer, anew) => (await reader()).orders(buyer, anew),
    order: async (id, anew) => (await reader()).order(id, anew),
    ordersById: async (ids) => (await reader()).ordersById(ids),
    tracking: async (order, anew) => (await reader()).tracking(order, anew),
    moved: async (since) => (await reader()).moved(since),
    products: async (anew) => (await reader()).products(anew),
    vouchers: async (anew) => (await reader()).vouchers(anew),
    picture: async (product) => (await reader()).picture(product),
    // Who has read nothing so far must not begin to.
    close: async () => (await reader()).close(),
  };
}
