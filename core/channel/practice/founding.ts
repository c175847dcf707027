import { cast } from './cast.ts';
import { between, roll } from './dice.ts';
import { layHistory } from './history.ts';
import { newId } from './ids.ts';
import { beginArrivals } from './life/arrive.ts';
import type { Language } from './life/language.ts';
import type { Phrasebook } from './life/phrasebook.ts';
import { placeOrder } from './orders.ts';
import type { ShopState, StoredBuyer, StoredOrder, World } from './shop-state.ts';

const DAY_MS = 86_400_000;
const TOKEN_LIFE_MS = 7 * DAY_MS;

export interface Founding {
  readonly phrases: Phrasebook;
  readonly seed: number;
  /** Epoch ms. */
  readonly now: number;
  readonly lively: boolean;
  readonly market?: string | undefined;
}

/** A new practice shop at `now` (epoch ms): buyers with orders of the last 100 days; a lively one has chats behind it and more to come. */
export function foundShop({ phrases, seed, now, lively, market = 'UK' }: Founding): ShopState {
  const state: ShopState = {
    version: 1,
    seed,
    market,
    dice: seed | 0,
    serial: 0,
    offsetMs: 0,
    lively,
    arrivals: 0,
    grants: { serial: 1, accessExpiresAt: now + TOKEN_LIFE_MS },
    fault: { kind: 'none', count: 0, on: 'any' },
    buyers: {},
    conversations: {},
    recency: [],
    orders: {},
    ratings: [],
    images: {},
    uploads: {},
    videos: {},
    due: [],
  };
  const world: World = { state, phrases, at: now, dirty: true };
  for (const { nickname, language } of cast) giveOrders(world, addBuyer(world, nickname, language));
  if (lively) {
    layHistory(world);
    beginArrivals(world);
  }
  return state;
}

/** Adds a buyer without orders. */
export function addBuyer(world: World, nickname: string, language: Language): StoredBuyer {
  const buyer: StoredBuyer = {
    id: newId(world.state),
    imUserId: newId(world.state),
    nickname,
    language,
    byHand: false,
    conversationId: null,
    orderIds: [],
    episode: null,
    ratingOpen: false,
  };
  world.state.buyers[buyer.id] = buyer;
  world.dirty = true;
  return buyer;
}

/** Oldest first, so that the last of a buyer's orders is the newest. */
function giveOrders(world: World, buyer: StoredBuyer): void {
  const { state } = world;
  const count = roll(state) < 0.12 ? 0 : between(state, 1, 4);
  const ages = Array.from(
    { length: count },
    (_, at) => (at === 0 ? between(state, 0, 12 * 24) : between(state, 0, 100 * 24)) * 3_600_000,
  );
  for (const age of ages.sort((left, right) => right - left)) vary(world, placeOrder(world, buyer, age));
}

/** What happens to some orders, told by their ids alone: one is not paid for yet, another comes back. */
function vary(world: World, order: StoredOrder): void {
  const lot = Number(order.id.slice(-6)) % 5;
  if (order.status === 'AWAITING_SHIPMENT' && lot === 0) {
    order.status = 'UNPAID';
    order.paidAt = null;
  } else if (order.deliveredAt !== null && lot === 1) {
    order.returnedAt = Math.min(order.deliveredAt + DAY_MS, world.at);
    const fresh = world.at - order.returnedAt < 20 * DAY_MS;
    order.returnStatus = fresh ? 'RETURN_OR_REFUND_REQUEST_PENDING' : 'RETURN_OR_REFUND_REQUEST_COMPLETE';
    order.updatedAt = order.returnedAt;
  }
}

/** Renews the shop's tokens; gives their serial number. */
export function renewGrants(world: World): number {
  world.state.grants = { serial: world.state.grants.serial + 1, accessExpiresAt: world.at + TOKEN_LIFE_MS };
  world.dirty = true;
  return world.state.grants.serial;
}
