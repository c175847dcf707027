import { whyNobody } from '../../domain/assignment/availability.ts';
import type { WhyNobody } from '../../domain/assignment/reason.ts';
import type { DeskDb } from '../db.ts';
import { loadsNow } from './loads-now.ts';
import { shopNow } from './shop-now.ts';

/** Why an unassigned chat has nobody, as of now; null where somebody could take it. */
export async function whyNobodyNow(db: DeskDb): Promise<WhyNobody | null> {
  const shop = await shopNow(db);
  return whyNobody(shop, await loadsNow(db, shop));
}
