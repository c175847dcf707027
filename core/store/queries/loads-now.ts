import type { Loads } from '../../domain/assignment/availability.ts';
import type { Shop } from '../../domain/shop/shop.ts';
import type { DeskDb } from '../db.ts';
import { countsIn } from '../projections/tallies.ts';

/** How much each agent holds. */
export async function loadsNow(db: DeskDb, shop: Shop): Promise<Loads> {
  const agents = Object.keys(shop.agents);
  const tallies = await db.tallies.bulkGet(agents);
  return new Map(
    agents.map((agent, n) => {
      const { open } = countsIn(tallies[n]);
      return [agent, { open, lastAssignedAt: tallies[n]?.lastAssignedAt ?? null }];
    }),
  );
}
