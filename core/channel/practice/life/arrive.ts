import { conversationOf, post } from '../conversations.ts';
import { pick, roll } from '../dice.ts';
import { products, wearables } from '../goods.ts';
import type { Episode, ShopState, StoredBuyer, World } from '../shop-state.ts';
import { schedule, seconds } from './schedule.ts';
import { aboutOrder, type Topic, topics } from './topics.ts';
import { say } from './voice.ts';

/** Someone who sees the shop for the first time sees life within seconds; later it goes on at the pace of a small shop. */
function untilNext(state: ShopState): number {
  if (state.arrivals < 3) return seconds(state, 2, 4);
  if (state.arrivals < 12) return seconds(state, 20, 60);
  if (state.arrivals < 30) return seconds(state, 120, 360);
  return seconds(state, 900, 2700);
}

/** Sets the shop going: the first buyer comes within seconds. */
export function beginArrivals(world: World): void {
  schedule(world, 'arrive', '', untilNext(world.state));
}

/** A buyer who is not in a chat comes with a question, and the next arrival is put on the calendar. */
export function arrive(world: World): void {
  const { state } = world;
  state.arrivals += 1;
  schedule(world, 'arrive', '', untilNext(state));
  const free = Object.values(state.buyers).filter(({ episode, byHand }) => episode === null && !byHand);
  if (free.length === 0) return;
  const buyer = pick(state, free);
  buyer.episode = occasion(world, buyer);
  const { topic } = buyer.episode;
  announce(world, buyer, buyer.episode);
  say(world, buyer, ({ ask }) => ask[topic]);
  if (roll(state) < 0.45) schedule(world, 'follow', buyer.id, seconds(state, 6, 25));
  schedule(world, 'nudge', buyer.id, seconds(state, 300, 720));
}

/** Something this buyer could write about: a parcel that is on its way, goods that have arrived, or anything on sale. */
function occasion(world: World, buyer: StoredBuyer): Episode {
  const { state } = world;
  const orders = buyer.orderIds
    .flatMap((id) => state.orders[id] ?? [])
    .filter(({ status }) => status !== 'CANCELLED');
  const fitting = (topic: Topic) =>
    orders.filter(({ stage }) =>
      stage === 'delivered'
        ? topic !== 'parcel' && topic !== 'address'
        : topic !== 'damaged' && topic !== 'refund',
    );
  const topic = pick(
    state,
    topics.filter((one) => !aboutOrder.has(one) || fitting(one).length > 0),
  );
  const order = aboutOrder.has(topic) ? fitting(topic).at(-1) : undefined;
  return {
    topic,
    orderId: order?.id ?? null,
    productId: order?.lines[0]?.productId ?? pick(state, topic === 'size' ? wearables : products).id,
    beganAt: world.at,
    firstWaitMs: null,
    answers: 0,
    nudges: 0,
    mood: 'waiting',
  };
}

/** Where the buyer came from, as the platform tells the agent. */
function announce(world: World, buyer: StoredBuyer, { orderId, productId }: Episode): void {
  if (roll(world.state) > 0.4) return;
  post(world, conversationOf(world, buyer), {
    role: 'BUYER',
    nickname: buyer.nickname,
    type: orderId === null ? 'BUYER_ENTER_FROM_PRODUCT' : 'BUYER_ENTER_FROM_ORDER',
    content: JSON.stringify(orderId === null ? { product_id: productId } : { order_id: orderId }),
  });
}
