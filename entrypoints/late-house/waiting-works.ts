import * as v from 'valibot';
import type { WaitingTakenBack } from '../../core/protocol/waiting-work.ts';
import { WaitingBook } from '../../core/store/team/waiting-book.ts';
import type { KnownWork } from './work.ts';
import { knownWork } from './work.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** Takes a command back that waits for the team; what may have gone out is called back when the team is reached. */
const takeBack = knownWork({
  may: 'everybody',
  told: v.strictObject({ do: v.literal('takeBackWaiting'), id }),
  carryOut: async ({ db }, told) => {
    const value: WaitingTakenBack = { what: await new WaitingBook(db).takeBack(told.id) };
    return { ok: true, value };
  },
});

/** Puts away what was not carried out, once its giver has read why. */
const dismiss = knownWork({
  may: 'everybody',
  told: v.strictObject({ do: v.literal('dismissWaiting'), id }),
  carryOut: async ({ db }, told) => {
    await new WaitingBook(db).dismiss(told.id);
    return { ok: true, value: null };
  },
});

export const waitingWorks: readonly (readonly [string, KnownWork])[] = [
  ['takeBackWaiting', takeBack],
  ['dismissWaiting', dismiss],
];
