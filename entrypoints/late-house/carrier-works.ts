import * as v from 'valibot';
import type { Reply } from '../../core/protocol/ask.ts';
import type { CarrierWork } from '../../core/protocol/carrier-work.ts';
import type { HouseTools } from '../background/house-tools.ts';
import { type KnownWork, knownWork } from './work.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const name = v.pipe(v.string(), v.maxLength(200));
type WorkOf<Name extends CarrierWork['do']> = Extract<CarrierWork, { do: Name }>;

async function done(running: ReturnType<HouseTools['run']>): Promise<Reply> {
  const { refusal } = await running;
  return refusal ? { ok: false, refusal } : { ok: true, value: null };
}

const keepNote = knownWork<WorkOf<'keepCarrierNote'>>({
  may: 'everybody',
  told: v.strictObject({
    do: v.literal('keepCarrierNote'),
    about: v.strictObject({ order: id, parcel: id, carrier: name, tracking: name }),
    note: v.strictObject({
      id,
      what: v.picklist(['copied', 'answer']),
      text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(4000)),
    }),
  }),
  carryOut: async ({ db, run }, { about, note }, by) => {
    const buyer = (await db.orderDetails.get(about.order))?.buyer ?? '';
    return done(run({ do: 'keepCarrierNote', by, about, buyer, note }));
  },
});

const markSent = knownWork<WorkOf<'markCarrierSent'>>({
  may: 'everybody',
  told: v.strictObject({ do: v.literal('markCarrierSent'), thread: name, note: id }),
  carryOut: ({ run }, { thread, note }, by) => done(run({ do: 'markCarrierSent', by, thread, note })),
});

const close = knownWork<WorkOf<'closeCarrierThread'>>({
  may: 'everybody',
  told: v.strictObject({ do: v.literal('closeCarrierThread'), thread: name, closed: v.boolean() }),
  carryOut: ({ run }, { thread, closed }, by) => done(run({ do: 'closeCarrierThread', by, thread, closed })),
});

/** The work about threads with carriers. */
export const carrierWorks: readonly (readonly [string, KnownWork])[] = [
  ['keepCarrierNote', keepNote],
  ['markCarrierSent', markSent],
  ['closeCarrierThread', close],
];
