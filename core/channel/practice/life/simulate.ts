import type { ActKind, DueAct, StoredBuyer, World } from '../shop-state.ts';
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

type BuyerAct = (world: World, buyer: StoredBuyer) => void;

const buyerActs: Readonly<Record<Exclude<ActKind, 'arrive'>, BuyerAct>> = {
  follow: followUp,
  nudge: loseGrip,
  react,
  askRating: askForRating,
  rate: rateChat,
};

function perform(world: World, { kind, buyerId }: DueAct): void {
  const buyer = world.state.buyers[buyerId];
  if (kind === 'arrive') arrive(world);
  else if (buyer && !buyer.byHand) buyerActs[kind](world, buyer);
}
