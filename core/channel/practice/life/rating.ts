import { conversationOf, post } from '../conversations.ts';
import { between, roll } from '../dice.ts';
import { newId } from '../ids.ts';
import type { StoredBuyer, World } from '../shop-state.ts';
import { schedule, seconds } from './schedule.ts';

/** The platform asks the buyer to rate the chat: a message that agents are not shown. */
export function askForRating(world: World, buyer: StoredBuyer): void {
  const conversation = conversationOf(world, buyer);
  const content = JSON.stringify({ content: 'How satisfied are you with this chat?' });
  post(world, conversation, {
    role: 'SYSTEM',
    nickname: 'Practice Shop',
    type: 'NOTIFICATION',
    content,
    visible: false,
  });
  buyer.ratingOpen = true;
  if (roll(world.state) < 0.7) schedule(world, 'rate', buyer.id, seconds(world.state, 20, 120));
  else buyer.episode = null;
}

/** A quick first answer earns four or five stars, a slow one less. */
export function rateChat(world: World, buyer: StoredBuyer): void {
  const waited = buyer.episode?.firstWaitMs ?? 0;
  const quick = waited < 15 * 60_000;
  rate(world, buyer, quick ? between(world.state, 4, 5) : between(world.state, 1, 4));
  buyer.episode = null;
}

/** Records a rating of 1 to 5 stars. */
export function rate(world: World, buyer: StoredBuyer, stars: number): void {
  const conversation = conversationOf(world, buyer);
  world.state.ratings.push({
    id: newId(world.state),
    conversationId: conversation.id,
    buyerId: buyer.id,
    stars,
    at: world.at,
  });
  buyer.ratingOpen = false;
  world.dirty = true;
}
