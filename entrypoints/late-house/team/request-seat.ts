import * as v from 'valibot';
import type { DeskDb } from '../../../core/store/db.ts';
import { SecretBox } from '../../../core/store/secret-box.ts';
import type { SeatSecret } from '../../../core/store/secret-rows.ts';
import type { HouseTools } from '../../background/house-tools.ts';
import { knownWork } from '../work.ts';

/** Two pages that ask at once are told of one key. */
const making = new WeakMap<DeskDb, Promise<SeatSecret>>();

async function make({ db, door }: HouseTools): Promise<SeatSecret> {
  const box = new SecretBox(db);
  const kept = await box.open<SeatSecret>('seat');
  if (kept) return kept;
  const made = { seed: (await door()).newSeed() };
  await box.seal('seat', made);
  return made;
}

/** Gives the code with which this browser asks for a seat in a team, and keeps the key it is about. Nothing in the code is secret. */
export const requestSeat = knownWork({
  may: 'everybody',
  told: v.strictObject({ do: v.literal('requestSeat') }),
  async carryOut(tools) {
    const { db } = tools;
    const seat = making.get(db) ?? make(tools).finally(() => making.delete(db));
    making.set(db, seat);
    const { seed } = await seat;
    return { ok: true, value: { request: (await tools.door()).requestOf(seed) } };
  },
});
