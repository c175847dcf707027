import type { TeamDoor } from '../../core/engine/team-door.ts';
import { handedOver } from '../../core/platform/handed-over.ts';
import { bringPart } from '../../core/platform/late-parts.ts';
import { newId } from '../../core/platform/new-id.ts';
import type { Reply } from '../../core/protocol/ask.ts';
import type { HouseAsk } from '../../core/protocol/house-ask.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import type { DeskWorker } from './desk-worker.ts';
import type { AnswerHouse } from './house-tools.ts';
import { lateTeam } from './team-house.ts';

/** The script that holds the work about the house. */
export const lateHouse = 'late-house.js';

/** Has work about the house done by the part that holds it, which comes when it is first asked for. */
export async function askHouse(worker: DeskWorker, { by, work }: HouseAsk): Promise<Reply> {
  const answer = await bringPart<AnswerHouse>(lateHouse);
  const tools = {
    db: worker.db,
    now: worker.clock.now,
    shop: () => shopNow(worker.db),
    run: (command: Parameters<DeskWorker['run']>[1]) => worker.run(newId(), command),
    alone: (task: () => Promise<void>) => worker.engine.alone(task),
    still: (task: () => Promise<void>) => worker.still(task),
    caller: async () => (await worker.shop.work())?.caller ?? null,
    asks: async () => (await worker.shop.work())?.shop.caller ?? null,
    has: (duty: Parameters<DeskWorker['team']['has']>[0]) => worker.team.has(duty),
    askTeam: worker.team.ask,
    door: theDoor,
    takeUp: () => worker.takeUp(),
    leave: () => worker.leave(),
    changed: () => worker.changed(),
  };
  return answer(tools, by, work);
}

/** So long before a pass ends a new one is made, ms. */
const renewedBefore = 10 * 24 * 3_600_000;

/** The way into a team: the same script as one's place in it, for both speak with its server. */
async function theDoor(): Promise<TeamDoor> {
  await bringPart(lateTeam);
  return handedOver('team door') as TeamDoor;
}

/** Has done what is due once a day, and what is left of the way into a team. */
export async function keepUp(worker: DeskWorker): Promise<void> {
  const [move, team] = [await worker.db.teamMove.get('move'), await worker.db.team.get('team')];
  const runsOut = team?.signs === true && (team.passUntil ?? 0) - renewedBefore <= Date.now();
  if (move || runsOut || team?.takesOut)
    await askHouse(worker, { ask: 'house', by: team?.agent ?? '', work: { do: 'tendTeam' } });
  const upkeep = await worker.db.upkeep.get('upkeep');
  if (upkeep && upkeep.keepMonths > 0 && upkeep.nextSweepAt <= Date.now())
    await askHouse(worker, { ask: 'house', by: '', work: { do: 'sweep' } });
}
