import type { DeskDb } from '../../../core/store/db.ts';
import { chatsIn } from '../../../core/store/queries/chats-in.ts';
import { countsOf } from '../../../core/store/queries/counts-of.ts';
import { type Expected, expectedOf, holds, inOrder } from '../world/account.ts';
import { plansOf, type World } from '../world/plan.ts';
import { categories, everyList, listName, scopes } from './lists.ts';

async function wrongCounts(db: DeskDb, all: readonly Expected[], now: number): Promise<string[]> {
  const wrong: string[] = [];
  for (const scope of scopes) {
    for (const category of categories) {
      const counts = await countsOf(db, { ...scope, category, now });
      for (const [status, count] of Object.entries(counts)) {
        const list = { ...scope, category, now, status: status as keyof typeof counts };
        const right = all.filter((each) => holds(list, each)).length;
        if (count !== right) wrong.push(`${scope.folder} ${category} ${status}: ${count}, not ${right}`);
      }
    }
  }
  return wrong;
}

async function wrongLists(db: DeskDb, all: readonly Expected[], now: number): Promise<string[]> {
  const wrong: string[] = [];
  // Every seventh, so that each status, category, sort and folder is among them.
  for (const list of everyList(now).filter((_, n) => n % 7 === 0)) {
    const rows = await chatsIn(db, list);
    const right = all
      .filter((each) => holds(list, each))
      .sort(inOrder(list.sort))
      .slice(0, list.limit);
    const same = rows.length === right.length && rows.every(({ id }, n) => id === right[n]?.id);
    if (!same) wrong.push(`${listName(list)}: not the first ${right.length} in order`);
  }
  return wrong;
}

/** Holds the store's answers against the plans; what is wrong, in words. A figure of a wrong database is worthless. */
export async function verify(
  db: DeskDb,
  { world, chats, now }: { world: World; chats: number; now: number },
): Promise<string[]> {
  const all = [...plansOf(world, chats)].flatMap(expectedOf);
  return [...(await wrongCounts(db, all, now)), ...(await wrongLists(db, all, now))];
}
