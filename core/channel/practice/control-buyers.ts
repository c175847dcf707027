import * as v from 'valibot';
import type { ControlAnswer } from './control-answer.ts';
import { conversationOf, post, seenByBuyer } from './conversations.ts';
import { addBuyer } from './founding.ts';
import { rate } from './life/rating.ts';
import { json, type Reply } from './reply.ts';
import type { StoredBuyer, World } from './shop-state.ts';

const unknownBuyer = () => json({ error: 'there is no such buyer' }, 404);

const newBuyerSchema = v.object({ nickname: v.pipe(v.string(), v.nonEmpty()) });

/** POST /practice/buyers {nickname} → {id, nickname}. */
export const createBuyer: ControlAnswer = (world, _id, body) => {
  const { nickname } = v.parse(newBuyerSchema, body);
  const buyer = addBuyer(world, nickname, 'english');
  buyer.byHand = true;
  return json({ id: buyer.id, nickname });
};

/** GET /practice/buyers/{id}/messages → what the buyer's app shows, oldest first; looking at it reads it. */
export const whatBuyerSees: ControlAnswer = (world, id) =>
  withBuyer(world, id, (buyer) => {
    const conversation = world.state.conversations[buyer.conversationId ?? ''];
    if (conversation && conversation.buyerSeen !== conversation.messages.length) {
      conversation.buyerSeen = conversation.messages.length;
      world.dirty = true;
    }
    const messages = (conversation ? seenByBuyer(conversation) : []).map((message) => ({
      id: message.id,
      type: message.type,
      content: message.content,
      at: message.at,
      role: message.role,
      nickname: message.nickname,
    }));
    const stars = world.state.ratings.findLast(({ buyerId }) => buyerId === id)?.stars ?? null;
    return json({
      buyer: { id, nickname: buyer.nickname },
      messages,
      rating: { asked: buyer.ratingOpen, stars },
    });
  });

/** `content` is the message's fields; for a TEXT also the bare text. `raw` is taken as it stands, however odd. */
const writeSchema = v.object({
  type: v.pipe(v.string(), v.nonEmpty()),
  content: v.optional(v.union([v.string(), v.record(v.string(), v.unknown())])),
  raw: v.optional(v.string()),
});

/** POST /practice/buyers/{id}/messages {type, content | raw} → {message_id, create_time, conversation_id}; the life then leaves this buyer alone. */
export const writeAsBuyer: ControlAnswer = (world, id, body) =>
  withBuyer(world, id, (buyer) => {
    const { type, content = {}, raw } = v.parse(writeSchema, body);
    buyer.byHand = true;
    const conversation = conversationOf(world, buyer);
    const fields = typeof content === 'string' ? { content } : content;
    const stored = post(world, conversation, {
      role: 'BUYER',
      nickname: buyer.nickname,
      type,
      content: raw ?? JSON.stringify(fields),
    });
    return json({
      message_id: stored.id,
      create_time: Math.floor(stored.at / 1000),
      conversation_id: conversation.id,
    });
  });

const rateSchema = v.object({ stars: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)) });

/** POST /practice/buyers/{id}/rate {stars} → {}. */
export const rateAsBuyer: ControlAnswer = (world, id, body) =>
  withBuyer(world, id, (buyer) => {
    const { stars } = v.parse(rateSchema, body);
    if (buyer.conversationId === null) return json({ error: 'this buyer has no chat to rate' }, 400);
    rate(world, buyer, stars);
    return json({});
  });

function withBuyer(world: World, id: string, answer: (buyer: StoredBuyer) => Reply): Reply {
  const buyer = world.state.buyers[id];
  return buyer ? answer(buyer) : unknownBuyer();
}
