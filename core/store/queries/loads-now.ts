import type { Loads } from '../../domain/assignment/availability.ts';
import type { Shop } from '../../domain/shop/shop.ts';
import type { DeskDb } from '../db.ts';
import { heldBy, tallyKey } from '../projections/tallies.ts';

/** How much each agent holds. */
export async function loadsNow(db: DeskDb, shop: Shop): Promise<Loads> {
  const agents = Object.keys(shop.agents);
  const tallies = await db.tallies.bulkGet(agents.map((agent) => tallyKey(heldBy(agent))));
  return new Map(
    agents.map((agent, n) => {
      const { open = 0, lastAssignedAt = null } = tallies[n] ?? {};
      return [agent, { open, lastAssignedAt }];
    }),
  );
}
