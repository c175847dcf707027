import { shopFaults } from '../world/shop-side.ts';
import type { World } from '../world/world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long until the next thing happens, ms. */
function pause(world: World): number {
  const { chance } = world;
  return chance.weighed([
    [40, () => chance.whole(0, 5_000)],
    [30, () => chance.whole(5_000, 600_000)],
    [14, () => chance.whole(600_000, 5 * HOUR)],
    [5, () => 12 * HOUR],
    [3, () => chance.whole(DAY, 6 * DAY)],
    [1, () => 7 * DAY],
    [1, () => chance.whole(7 * DAY, 9 * DAY)],
  ])();
}

/** Time passes: mostly seconds, now and then the night or a holiday. */
export function timePasses(world: World): void {
  const length = pause(world);
  if (length >= 12 * HOUR) world.count('long pauses');
  world.time += length;
}

/** The device's clock is set: forwards or back by a little, or right again. */
export function clockIsSet(world: World): void {
  const furthest = world.chance.pick([90_000, 600_000]);
  world.skew = world.skew === 0 ? world.chance.whole(-furthest, 60_000) : 0;
  world.count('clocks set');
}

/** The shop answers badly for a while. */
export async function shopIsIll(world: World): Promise<void> {
  const { chance } = world;
  const kind = chance.pick(shopFaults);
  const on = chance.pick(['any', 'sends', 'lists'] as const);
  await world.shop.control('faults', { kind, on, count: chance.whole(1, 4) });
  world.count(`shop: ${kind}`);
}

/** Requests and answers get lost, or no longer do. */
export function networkTurns(world: World): void {
  world.network.losses = world.network.losses > 0 ? 0 : world.chance.pick([0.1, 0.4, 1]);
}

/** The worker will die at one of the next things that it does. */
export function deathComes(world: World): void {
  const { chance, life } = world;
  life.fuse = chance.happens(0.5) ? chance.whole(0, 30) : chance.whole(0, 400);
}

/** One of the next writes will find the disk full. */
export function diskFills(world: World): void {
  world.life.writesLeft = world.chance.whole(0, 40);
}
