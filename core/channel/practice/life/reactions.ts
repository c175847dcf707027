import { pick, roll } from '../dice.ts';
import { sampleImage } from '../pictures.ts';
import type { StoredBuyer, World } from '../shop-state.ts';
import { schedule, seconds, unschedule } from './schedule.ts';
import { say, write } from './voice.ts';

/** An agent wrote: the buyer will react, once, however many messages the agent sends meanwhile. */
export function noticeAnswer(world: World, buyer: StoredBuyer, waitedMs: number): void {
  const { episode } = buyer;
  if (!world.state.lively || buyer.byHand || episode === null || episode.mood === 'rated') return;
  episode.firstWaitMs ??= waitedMs;
  episode.nudges = 0;
  unschedule(world, 'nudge', buyer.id);
  unschedule(world, 'react', buyer.id);
  schedule(world, 'react', buyer.id, seconds(world.state, 8, 40));
}

/** Thanks, asks more or doubts; after a few answers every buyer is content. */
export function react(world: World, buyer: StoredBuyer): void {
  const { episode } = buyer;
  if (episode === null || episode.mood !== 'waiting') return;
  episode.answers += 1;
  const chance = roll(world.state);
  if (episode.answers >= 3 || chance < 0.5) {
    episode.mood = 'thankful';
    say(world, buyer, ({ thanks }) => thanks);
    schedule(world, 'askRating', buyer.id, seconds(world.state, 60, 180));
    return;
  }
  say(world, buyer, (phrases) => (chance < 0.8 ? phrases.more : phrases.doubt));
  schedule(world, 'nudge', buyer.id, seconds(world.state, 300, 720));
}

/** Adds something to the question: a card, a picture of the damage, a sticker. */
export function followUp(world: World, buyer: StoredBuyer): void {
  const { episode } = buyer;
  if (episode === null || episode.mood !== 'waiting') return;
  const chance = roll(world.state);
  if (episode.topic === 'damaged') {
    write(world, buyer, 'IMAGE', sampleImage(pick(world.state, [1, 2, 3])));
  } else if (chance < 0.2) {
    write(world, buyer, 'EMOTICONS', { emoticon: pick(world.state, ['[wronged]', '[thinking]', '[cry]']) });
  } else if (episode.orderId !== null) {
    write(world, buyer, 'ORDER_CARD', { order_id: episode.orderId });
  } else {
    write(world, buyer, 'PRODUCT_CARD', { product_id: episode.productId });
  }
}

/** Unanswered for long: asks again, twice at most, then goes away. */
export function loseGrip(world: World, buyer: StoredBuyer): void {
  const { episode } = buyer;
  if (episode === null || episode.mood !== 'waiting') return;
  if (episode.nudges >= 2) {
    buyer.episode = null;
    return;
  }
  episode.nudges += 1;
  say(world, buyer, ({ nudge }) => nudge);
  schedule(world, 'nudge', buyer.id, seconds(world.state, 3600, 10_800));
}
