import * as v from 'valibot';
import type { ControlAnswer } from './control-answer.ts';
import { orderCard } from './control-orders.ts';
import { unreadForBuyer } from './conversations.ts';
import { beginArrivals } from './life/arrive.ts';
import { simulate } from './life/simulate.ts';
import { json } from './reply.ts';

/** GET /practice/state → the shop's time, whether it lives, and its buyers with their orders (newest first). */
export const describeState: ControlAnswer = ({ state, at }) => {
  const buyers = Object.values(state.buyers).map((buyer) => {
    const conversation = state.conversations[buyer.conversationId ?? ''];
    return {
      id: buyer.id,
      nickname: buyer.nickname,
      conversationId: buyer.conversationId,
      latestAt: conversation?.messages.at(-1)?.at ?? null,
      unreadForBuyer: conversation ? unreadForBuyer(conversation) : 0,
      ratingAsked: buyer.ratingOpen,
      orders: buyer.orderIds
        .flatMap((id) => state.orders[id] ?? [])
        .sort((left, right) => right.createdAt - left.createdAt)
        .map(orderCard),
    };
  });
  return json({ now: at, offsetMs: state.offsetMs, lively: state.lively, market: state.market, buyers });
};

/** GET /practice/record → every message of every conversation, oldest first: what the desk must hold too. */
export const wholeRecord: ControlAnswer = ({ state }) =>
  json({
    conversations: Object.values(state.conversations).map(({ id, buyerId, messages }) => ({
      id,
      buyerId,
      messages,
    })),
  });

/** GET /practice/ratings?since=<epoch ms> → the ratings received after it, oldest first. */
export const ratingsSince: ControlAnswer = ({ state }, _id, _body, url) => {
  const since = Number(url.searchParams.get('since') ?? 0);
  return json({ ratings: state.ratings.filter(({ at }) => at > since) });
};

const YEAR_MS = 365 * 86_400_000;
const timeSchema = v.object({
  advanceMs: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(YEAR_MS)),
});

/** POST /practice/time {advanceMs} → {now}: runs the shop's time ahead, for good; what falls due on the way happens on the way. */
export const runTime: ControlAnswer = (world, _id, body) => {
  const { advanceMs } = v.parse(timeSchema, body);
  world.state.offsetMs += advanceMs;
  world.dirty = true;
  simulate(world, world.at + advanceMs);
  return json({ now: world.at, offsetMs: world.state.offsetMs });
};

const livelySchema = v.object({ on: v.boolean() });

/** POST /practice/lively {on}: lets the buyers live, or stops them at once and for good. */
export const setLively: ControlAnswer = (world, _id, body) => {
  const { on } = v.parse(livelySchema, body);
  const { state } = world;
  world.dirty = true;
  if (on && !state.lively) beginArrivals(world);
  if (!on) {
    state.due.length = 0;
    for (const buyer of Object.values(state.buyers)) buyer.episode = null;
  }
  state.lively = on;
  return json({ lively: on });
};

const faultSchema = v.object({
  kind: v.picklist([
    'none',
    'rate-limit',
    'server-error',
    'malformed',
    'token-expired',
    'lost-answer',
    'duplicate-pages',
    'reordered',
  ]),
  count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 1),
  on: v.optional(v.picklist(['any', 'sends', 'lists']), 'any'),
});

/**
 * POST /practice/faults {kind, count?, on?}: the next `count` Open API requests go wrong that way. lost-answer strikes sends and
 * the two faults of pages strike lists; the rest strike what `on` says.
 */
export const orderFault: ControlAnswer = (world, _id, body) => {
  world.state.fault = v.parse(faultSchema, body);
  world.dirty = true;
  return json(world.state.fault);
};
