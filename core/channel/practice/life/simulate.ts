import type { DueAct, World } from '../shop-state.ts';
import { arrive } from './arrive.ts';
import { askForRating, rateChat } from './rating.ts';
import { followUp, loseGrip, react } from './reactions.ts';

/** However far time is run ahead at once, so many acts are the most that happen; the rest happens at the next request. */
const MAX_ACTS = 20_000;

/** Lets the shop live until `until` (its own time, epoch ms): every act that fell due happens at the instant it fell due. */
export function simulate(world: World, until: number): void {
  const { due } = world.state;
  for (let acts = 0; acts < MAX_ACTS; acts += 1) {
    const act = due[0];
    if (!act || act.at > until) break;
    due.shift();
    world.at = act.at;
    world.dirty = true;
    perform(world, act);
  }
  world.at = until;
}

function perform(world: World, act: DueAct): void {
  if (act.kind === 'arrive') return arrive(world);
  const buyer = world.state.buyers[act.buyerId];
  if (!buyer || buyer.byHand) return;
  switch (act.kind) {
    case 'follow':
      return followUp(world, buyer);
    case 'nudge':
      return loseGrip(world, buyer);
    case 'react':
      return react(world, buyer);
    case 'askRating':
      return askForRating(world, buyer);
    case 'rate':
      return rateChat(world, buyer);
  }
}
