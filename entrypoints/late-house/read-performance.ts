import * as v from 'valibot';
import { readPerformance as ask } from '../../core/channel/tiktok/performance.ts';
import { fault } from './connection/may-connect.ts';
import { knownWork } from './work.ts';

const day = v.pipe(v.string(), v.isoDate());

/** Asks the shop for its own figures of some whole days, and answers with `PlatformFigures`. */
export const readPerformance = knownWork({
  may: 'everybody',
  told: v.strictObject({ do: v.literal('readPerformance'), from: day, before: day }),
  async carryOut({ asks }, { from, before }) {
    const caller = await asks();
    if (!caller) return fault('NoShop', 'This desk works for no shop yet.');
    return { ok: true, value: await ask(caller, from, before) };
  },
});
