import { cannotOwn } from '../../../core/domain/roster/may-manage.ts';
import type { Entered } from '../../../core/engine/team-door.ts';
import type { TeamSecrets } from '../../../core/engine/team-session.ts';
import type { Reply } from '../../../core/protocol/ask.ts';
import type { RewritingPlan } from '../../../core/store/privacy/rewriting-plan.ts';
import { SecretBox } from '../../../core/store/secret-box.ts';
import { appendRewriting } from '../../../core/store/team/append-rewriting.ts';
import { isOverBefore, rewritingsBehind } from '../../../core/store/team/left-to-take-out.ts';
import type { HouseTools } from '../../background/house-tools.ts';
import { fault } from '../team/answers.ts';

/** The team's server, entered as an owner. */
type Inside = Extract<Entered, { readonly result: 'entered' }>;

/** So often it is worked out anew where somebody of the team wrote meanwhile. */
const mostTries = 5;
/** So often, ms, it is looked whether what was written is here, and so many times. */
const [lookEvery, looks] = [100, 150];
/** So many times for a line that is being opened. */
const opening = 50;

const notReached = fault(
  'NotReached',
  'The team’s server cannot be reached, so nothing was changed. Try again when the team is back.',
);
const notAnswered = fault(
  'NotAnswered',
  'The team’s server did not answer. Look again when the team is back: it was done whole or not at all.',
);
const busy = fault('Busy', 'Others of the team keep writing about this. Nothing was changed; try again.');

/** Whether the team is reached and all of its log is here; a line that is being opened is given a moment. */
async function isLive({ db }: HouseTools): Promise<boolean> {
  for (let look = 0; look < opening; look += 1) {
    const state = (await db.teamStanding.get('standing'))?.standing.state;
    if (state === 'live') return true;
    if (state !== 'joining' && state !== 'behind') return false;
    await new Promise((over) => setTimeout(over, lookEvery));
  }
  return false;
}

/**
 * Does what an owner alone can at the team's server: past what is there nobody else may write. Where the server is not reached
 * nothing is begun, for it would be half done.
 */
export async function asOwner(
  tools: HouseTools,
  by: string,
  work: (inside: Inside) => Promise<Reply>,
): Promise<Reply> {
  const { db } = tools;
  const team = await db.team.get('team');
  const refusal = cannotOwn(await tools.shop(), by);
  if (refusal)
    return fault(
      'NotAllowed',
      'In a team this is for an owner, in their own browser: the team’s server lets nobody else take anything out.',
    );
  const secrets = await new SecretBox(db).open<TeamSecrets>('team');
  if (!team || !secrets || !(await isLive(tools))) return notReached;
  const door = await tools.door();
  const entered = await door.enter({ url: team.url, agent: team.agent, secrets }, false);
  if (entered.result === 'refused') return fault(entered.why, entered.words);
  try {
    return await work(entered);
  } finally {
    await entered.leave();
  }
}

/** Whether the log is here up to a place, once it had some time to come. */
async function isHere({ db }: HouseTools, position: number): Promise<boolean> {
  for (let look = 0; look < looks; look += 1) {
    if (((await db.commits.orderBy('position').lastKey()) as number) >= position) return true;
    await new Promise((over) => setTimeout(over, lookEvery));
  }
  return false;
}

/** Takes out of the server's log what reads otherwise by now; what was broken off goes on where it was. Rejects with words. */
export async function takeOutLeft({ db }: HouseTools, { takeOut }: Inside): Promise<void> {
  const done = (await db.team.get('team'))?.takenOut ?? 0;
  for (const each of await rewritingsBehind(db, done)) {
    await takeOut(each, (stream) => isOverBefore(db, stream, each.position));
    await db.team.update('team', { takenOut: each.position });
  }
  await db.team.update('team', { takesOut: false });
}

/**
 * Has a team's log read otherwise, on every browser of it and for whoever joins, and takes what stood there out of the server's
 * copy. Where that is broken off in between it goes on when the team is back.
 * @param planned works it out on what is here; null where there is nothing to do.
 */
export async function rewriteTeamsPast(
  tools: HouseTools,
  inside: Inside,
  at: number,
  planned: () => Promise<RewritingPlan | Reply<never> | null>,
): Promise<Reply> {
  const { db } = tools;
  const left: number[] = [];
  for (let tries = 0; tries < mostTries; tries += 1) {
    const plan = await planned();
    if (plan === null) return { ok: true, value: null };
    if ('ok' in plan) return plan;
    await db.team.update('team', { takesOut: true });
    const whole = { ...plan, gone: [...plan.gone, ...left] };
    const rewriter = { by: inside.log.me, at, newId: () => crypto.randomUUID() };
    const came = await appendRewriting(inside.log, whole, rewriter);
    if (came.result === 'unknown') return notAnswered;
    if (came.result === 'denied') return fault('Denied', came.why);
    if (came.result === 'appended') {
      if (await isHere(tools, came.position))
        // What it comes to at the server is no matter of whether it holds.
        await takeOutLeft(tools, inside).catch((error: unknown) => console.error(error));
      return { ok: true, value: null };
    }
    left.push(...came.left);
    // What somebody wrote meanwhile is on its way here.
    await new Promise((over) => setTimeout(over, lookEvery * 3));
  }
  return busy;
}
