import { conversationOf, post } from '../conversations.ts';
import { pick, roll } from '../dice.ts';
import { products } from '../goods.ts';
import type { ShopState, StoredBuyer, World } from '../shop-state.ts';
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
  const orderId = buyer.orderIds.at(-1) ?? null;
  const topic = pick(state, orderId === null ? topics.filter((one) => !aboutOrder.has(one)) : topics);
  buyer.episode = {
    topic,
    orderId,
    beganAt: world.at,
    firstWaitMs: null,
    answers: 0,
    nudges: 0,
    mood: 'waiting',
  };
  announce(world, buyer, topic);
  say(world, buyer, ({ ask }) => ask[topic]);
  if (roll(state) < 0.45) schedule(world, 'follow', buyer.id, seconds(state, 6, 25));
  schedule(world, 'nudge', buyer.id, seconds(state, 300, 720));
}

/** Where the buyer came from, as the platform tells the agent. */
function announce(world: World, buyer: StoredBuyer, topic: Topic): void {
  const { state } = world;
  if (roll(state) > 0.4) return;
  const orderId = buyer.episode?.orderId ?? null;
  const fromOrder = orderId !== null && aboutOrder.has(topic);
  post(world, conversationOf(world, buyer), {
    role: 'BUYER',
    nickname: buyer.nickname,
    type: fromOrder ? 'BUYER_ENTER_FROM_ORDER' : 'BUYER_ENTER_FROM_PRODUCT',
    content: JSON.stringify(fromOrder ? { order_id: orderId } : { product_id: pick(state, products).id }),
  });
}
