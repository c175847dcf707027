import * as v from 'valibot';
import { keptSince } from '../../../core/domain/privacy/kept-since.ts';
import type { Reply } from '../../../core/protocol/ask.ts';
import { nextOldChats, type Place } from '../../../core/store/privacy/old-chats.ts';
import { sweepConversations } from '../../../core/store/privacy/sweep-conversations.ts';
import type { HouseTools } from '../../background/house-tools.ts';
import { knownWork } from '../work.ts';

const done: Reply<null> = { ok: true, value: null };
const DAY = 86_400_000;
/** So many conversations share a transaction: enough to be quick, few enough that no agent waits. */
const together = 10;

/** Whether this life of the worker is at it. */
let sweeping = false;

async function sweepAll({ db, now, alone }: HouseTools): Promise<void> {
  const months = (await db.upkeep.get('upkeep'))?.keepMonths ?? 0;
  const at = now();
  const before = keptSince(months, at);
  if (before === null) return;
  let place: Place = null;
  do {
    const found: Awaited<ReturnType<typeof nextOldChats>> = await nextOldChats(db, before, place);
    for (let n = 0; n < found.conversations.length; n += together) {
      const some = found.conversations.slice(n, n + together);
      await alone(async () => {
        await sweepConversations(db, some, { before, at });
      });
    }
    place = found.next;
  } while (place);
  await db.upkeep.update('upkeep', { nextSweepAt: Date.now() + DAY });
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
