import * as v from 'valibot';
import { readPerformance as ask } from '../../core/channel/tiktok/performance.ts';
import { fault } from './connection/may-connect.ts';
import { knownWork } from './work.ts';

const day = v.pipe(v.string(), v.isoDate());

/** Asks the shop for its own figures of some whole days, and answers with `PlatformFigures`. */
export const readPerformance = knownWork({
  may: 'everybody',
  told: v.strictObject({ do: v.literal('readPerformance'), from: day, before: day }),
  async carryOut({ asks, askTeam, db }, { from, before }) {
    const caller = await asks();
    if (caller) return { ok: true, value: await ask(caller, from, before) };
    if (!(await db.team.get('team'))) return fault('NoShop', 'This desk works for no shop yet.');
    const { value } = await askTeam<'performance'>({ ask: 'performance', from, before });
    return { ok: true, value };
  },
});
