import type { TeamLog } from '../../../core/engine/team-log.ts';
import type { TeamSecrets } from '../../../core/engine/team-session.ts';
import type { DeskDb } from '../../../core/store/db.ts';
import { SecretBox } from '../../../core/store/secret-box.ts';
import { asStoreFault, StoreFault } from '../../../core/store/store-fault.ts';
import { appendRewriting } from '../../../core/store/team/append-rewriting.ts';
import { type MovedIn, makeRoom, moveIn } from '../../../core/store/team/move-in.ts';
import type { TeamMoveRow } from '../../../core/store/team-rows.ts';
import type { HouseTools } from '../../background/house-tools.ts';

/** A halt on the way, worded for a person. It goes on by itself, or when it is asked to. */
class Halt extends Error {}

/** So often, ms, it is looked whether the team's log is here; without a line so many times before it is left for later. */
const [lookEvery, looks] = [200, 300];
/** The page is told each so many commits. */
const told = 20;

/** The moves under way in this life of the worker. */
const underWay = new WeakSet<DeskDb>();

/**
 * Goes on with the move of this browser’s shop into its team, where one was begun, and does not wait for its end. Why it came to
 * a halt is kept with it.
 */
export function goOn(tools: HouseTools): void {
  const { db } = tools;
  if (underWay.has(db)) return;
  underWay.add(db);
  move(tools)
    .catch((error: unknown) => console.error(error))
    .finally(() => underWay.delete(db));
}

async function move(tools: HouseTools): Promise<void> {
  const { db } = tools;
  const row = await db.teamMove.get('move');
  if (!row) return;
  try {
    await db.teamMove.update('move', { trouble: '' });
    if (row.stage === 'moving') await moveOut(tools, row);
    await announce(tools, row);
  } catch (error) {
    await db.teamMove.update('move', { trouble: wordsOf(error) });
  }
}

function wordsOf(error: unknown): string {
  const fault = asStoreFault(error);
  if (fault instanceof Halt || fault instanceof StoreFault) return fault.message;
  console.error(error);
  return 'Something in the desk went wrong. What is done so far stays; try again.';
}

/** Brings the log to the server, and has this browser share it from the instant all of it is there. */
async function moveOut(tools: HouseTools, { url, agent }: TeamMoveRow): Promise<void> {
  const { db, still } = tools;
  const door = await tools.door();
  const secrets = await new SecretBox(db).open<TeamSecrets>('team');
  if (!secrets)
    throw new Halt('What opens the team’s server is no longer kept here. Begin anew with the team code.');
  const entered = await door.enter({ url, agent, secrets }, true);
  if (entered.result === 'refused') throw new Halt(entered.words);
  const { credentials } = secrets;
  const pass = credentials.kind === 'pass' ? door.passOf(credentials.jwt) : null;
  const shop = (await tools.shop()).name;
  const team = { key: 'team', url, shop, agent, joinedAt: Date.now(), signs: true } as const;
  const progress = (done: number, all: number) => {
    if (done % told === 0 || done === all) void db.teamMove.update('move', { done, all });
  };
  try {
    const moved: MovedIn = await moveIn(db, entered.log, progress);
    await still(async () => {
      // What was done here meanwhile comes after it; nothing is done here now.
      await moveIn(db, entered.log, progress, moved);
      await bringForgotten(tools, entered.log, agent);
      await db.transaction('rw', db.tables, async () => {
        await makeRoom(db);
        await db.teamStanding.clear();
        await db.team.put(pass ? { ...team, passUntil: pass.until } : team);
        await db.teamMove.update('move', { stage: 'reading' });
      });
    });
  } finally {
    await entered.leave();
  }
}

/** Tells whoever works at the shop for the team what was forgotten before, so that nobody reads it in again. */
async function bringForgotten({ db, now }: HouseTools, log: TeamLog, by: string): Promise<void> {
  const forgotten = await db.forgotten.toArray();
  if (forgotten.length === 0) return;
  const nothing = { commits: [], gone: [], fresh: [], shortened: [], heads: new Map(), owners: 0, seen: 0 };
  let part = 0;
  // Under names that are the same at every try, so that what is there already is found.
  const newId = () => `known before the team ${++part}`;
  const plan = { what: 'known', chats: 0, forgotten, ...nothing } as const;
  const came = await appendRewriting(log, plan, { by, at: now(), newId });
  if (came.result !== 'appended') throw new StoreFault('unknown', came);
}

/** Says in the team's log that it is shared, once all of it is back here. */
async function announce({ db, run }: HouseTools, { agent }: TeamMoveRow): Promise<void> {
  await allHere(db);
  const { refusal } = await run({ do: 'foundTeam', by: agent });
  if (refusal) throw new Halt(refusal.words);
  await db.teamMove.delete('move');
}

async function allHere(db: DeskDb): Promise<void> {
  for (let look = 0; look < looks; ) {
    const standing = (await db.teamStanding.get('standing'))?.standing;
    if (standing?.state === 'live') return;
    if (standing?.state === 'refused') throw new Halt(standing.words);
    if (standing?.state !== 'behind') look += 1;
    await new Promise((over) => setTimeout(over, lookEvery));
  }
  throw new Halt('The team’s server cannot be reached. The desk goes on when it can.');
}
