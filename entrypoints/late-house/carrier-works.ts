import * as v from 'valibot';
import {
  type CarrierThread,
  carrierThreadId,
  closedOrNot,
  newCarrierThread,
  sentOut,
  withNote,
} from '../../core/domain/carrier/carrier-thread.ts';
import { cannotAct } from '../../core/domain/roster/may-act.ts';
import type { Reply } from '../../core/protocol/ask.ts';
import type { CarrierWork } from '../../core/protocol/carrier-work.ts';
import type { HouseTools } from '../background/house-tools.ts';
import { type KnownWork, knownWork } from './work.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const name = v.pipe(v.string(), v.maxLength(200));
type WorkOf<Name extends CarrierWork['do']> = Extract<CarrierWork, { do: Name }>;

/** Changes a thread in one transaction: two who note at once lose nothing. */
async function change(
  { db, now, shop }: HouseTools,
  by: string,
  thread: string,
  make: (known: CarrierThread | undefined, buyer: string) => CarrierThread | undefined,
): Promise<Reply> {
  const refusal = cannotAct(await shop(), by);
  if (refusal) return { ok: false, refusal };
  await db.transaction('rw', [db.carrierThreads, db.orderDetails], async () => {
    const known = await db.carrierThreads.get(thread);
    const buyer = known?.buyer || (await db.orderDetails.get(thread.split('/')[0] ?? ''))?.buyer;
    const after = make(known, buyer ?? '');
    if (after && after !== known) await db.carrierThreads.put({ ...after, changedAt: now() });
  });
  return { ok: true, value: null };
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
  carryOut: (tools, { about, note }, by) => {
    const at = tools.now();
    return change(tools, by, carrierThreadId(about), (known, buyer) => {
      const thread = { ...(known ?? newCarrierThread(about, buyer, at)), buyer };
      return withNote(thread, { ...note, at, by });
    });
  },
});

const markSent = knownWork<WorkOf<'markCarrierSent'>>({
  may: 'everybody',
  told: v.strictObject({ do: v.literal('markCarrierSent'), thread: name, note: id }),
  carryOut: (tools, { thread, note }, by) =>
    change(tools, by, thread, (known) => known && sentOut(known, note, tools.now(), by)),
});

const close = knownWork<WorkOf<'closeCarrierThread'>>({
  may: 'everybody',
  told: v.strictObject({ do: v.literal('closeCarrierThread'), thread: name, closed: v.boolean() }),
  carryOut: (tools, { thread, closed }, by) =>
    change(tools, by, thread, (known) => known && closedOrNot(known, closed)),
});

/** The work about threads with carriers. */
export const carrierWorks: readonly (readonly [string, KnownWork])[] = [
  ['keepCarrierNote', keepNote],
  ['markCarrierSent', markSent],
  ['closeCarrierThread', close],
];
