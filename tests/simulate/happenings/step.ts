import type { World } from '../world/world.ts';
import { agentsAct, pagesComeAndGo } from './agents.ts';
import { buyersAct } from './buyers.ts';
import { clockIsSet, deathComes, diskFills, networkTurns, shopIsIll, timePasses } from './weather.ts';

/** The worker dies, or is put to sleep by the browser, and another one begins. */
async function anotherLife(world: World): Promise<void> {
  const { chance } = world;
  world.life.die();
  await world.settle();
  // The device may sleep meanwhile, while buyers go on.
  if (chance.happens(0.4)) {
    timePasses(world);
    if (chance.happens(0.5)) await buyersAct(world);
    timePasses(world);
    world.count('sleeps');
  }
  world.revive();
  world.life.beat();
}

/** What is not the agents' doing: time, faults, deaths. */
async function weather(world: World): Promise<void> {
  const { chance } = world;
  timePasses(world);
  if (chance.happens(0.04)) clockIsSet(world);
  if (chance.happens(0.2)) await shopIsIll(world);
  if (chance.happens(0.1)) networkTurns(world);
  if (chance.happens(0.2)) deathComes(world);
  if (chance.happens(0.06)) diskFills(world);
}

/** One step of a simulated day: several things at once, until all of them have come to rest. */
export async function step(world: World): Promise<void> {
  const { chance } = world;
  await weather(world);
  if (chance.happens(0.6)) await buyersAct(world);
  if (chance.happens(0.3)) pagesComeAndGo(world);
  const early = chance.happens(0.4);
  if (early) world.life.beat();
  for (let n = chance.whole(0, 4); n > 0; n -= 1) agentsAct(world);
  if (!early && chance.happens(0.7)) world.life.beat();
  if (chance.happens(0.05)) world.life.ask({ ask: 'syncNow' });
  await world.settle();
  if (world.life.dead) world.count('deaths');
  if (world.life.dead || chance.happens(0.08)) {
    await anotherLife(world);
    await world.settle();
  }
}
