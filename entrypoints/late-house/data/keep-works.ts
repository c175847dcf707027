import * as v from 'valibot';
import { keptSince } from '../../../core/domain/privacy/kept-since.ts';
import { cannotOwn } from '../../../core/domain/roster/may-manage.ts';
import type { Reply } from '../../../core/protocol/ask.ts';
import { nextOldChats, type Place } from '../../../core/store/privacy/old-chats.ts';
import { planSweep } from '../../../core/store/privacy/rewriting-plan.ts';
import { sweepConversations } from '../../../core/store/privacy/sweep-conversations.ts';
import type { HouseTools } from '../../background/house-tools.ts';
import { fault } from '../team/answers.ts';
import { knownWork } from '../work.ts';
import { asOwner, rewriteTeamsPast } from './team-past.ts';

const done: Reply<null> = { ok: true, value: null };
const [DAY, HOUR] = [86_400_000, 3_600_000];
/** So many conversations share a transaction: enough to be quick, few enough that no agent waits. */
const together = 10;

/** Whether this life of the worker is at it. */
let sweeping = false;

/** Looks through all chats that closed before an instant (epoch ms), and has them go some at a time, until that fails. */
async function lookThrough(
  { db }: HouseTools,
  before: number,
  go: (conversations: readonly string[]) => Promise<Reply>,
): Promise<Reply> {
  let place: Place = null;
  do {
    const found: Awaited<ReturnType<typeof nextOldChats>> = await nextOldChats(db, before, place);
    for (let n = 0; n < found.conversations.length; n += together) {
      const came = await go(found.conversations.slice(n, n + together));
      if (!came.ok) return came;
    }
    place = found.next;
  } while (place);
  return done;
}

/** In a team one browser sees to it for all: an owner's that does something for the team anyway. */
function sweepTeam(tools: HouseTools, agent: string, before: number, at: number): Promise<Reply> {
  const { db, has } = tools;
  if (!has('collect') && !has('dispatch')) return Promise.resolve(done);
  return asOwner(tools, agent, (inside) =>
    lookThrough(tools, before, (some) =>
      rewriteTeamsPast(tools, inside, at, () => planSweep(db, some, before)),
    ),
  );
}

async function sweepAll(tools: HouseTools): Promise<void> {
  const { db, now, alone } = tools;
  const months = (await db.upkeep.get('upkeep'))?.keepMonths ?? 0;
  const at = now();
  const before = keptSince(months, at);
  if (before === null) return;
  const team = await db.team.get('team');
  const came = team
    ? await sweepTeam(tools, team.agent, before, at)
    : await lookThrough(tools, before, async (some) => {
        await alone(async () => {
          await sweepConversations(db, some, { before, at });
        });
        return done;
      });
  // What cannot be done now is asked for again sooner.
  await db.upkeep.update('upkeep', { nextSweepAt: Date.now() + (came.ok ? DAY : HOUR) });
}

async function sweep(tools: HouseTools): Promise<Reply> {
  if (sweeping) return done;
  sweeping = true;
  try {
    await sweepAll(tools);
  } finally {
    sweeping = false;
  }
  return done;
}

/** Forgets chats that were kept long enough, as the shop has set it. The desk asks for it itself, once a day. */
const sweepWork = knownWork({
  may: 'everybody',
  told: v.strictObject({ do: v.literal('sweep') }),
  carryOut: (tools) => sweep(tools),
});

/** Sets how long closed chats are kept; what is older goes at once. */
const setKeepWork = knownWork({
  may: 'managers',
  told: v.strictObject({ do: v.literal('setKeep'), months: v.picklist([0, 3, 6, 12, 24]) }),
  carryOut: async (tools, { months }, by) => {
    const { db, now } = tools;
    if ((await db.team.count()) > 0 && cannotOwn(await tools.shop(), by))
      return fault(
        'NotAllowed',
        'In a team an owner sets this, in their own browser: it holds for everybody.',
      );
    await db.transaction('rw', db.upkeep, db.dataLog, async () => {
      await db.upkeep.put({ key: 'upkeep', keepMonths: months, nextSweepAt: Date.now() });
      await db.dataLog.add({ at: now(), by, what: 'keepSet', count: months });
    });
    // It may take long, and goes on by itself the next time if this life ends.
    void sweep(tools).catch((error: unknown) => console.error(error));
    return done;
  },
});

/** Notes that a page made a file of what is kept. */
const noteCopyWork = knownWork({
  may: 'managers',
  told: v.strictObject({
    do: v.literal('noteCopy'),
    what: v.picklist(['exported', 'exportedBuyer', 'backedUp']),
    count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  carryOut: async ({ db, now }, { what, count }, by) => {
    await db.dataLog.add({ at: now(), by, what, count });
    return done;
  },
});

export const keepWorks = [
  ['sweep', sweepWork],
  ['setKeep', setKeepWork],
  ['noteCopy', noteCopyWork],
] as const;
