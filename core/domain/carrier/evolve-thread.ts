import {
  type CarriedParcel,
  type CarrierThread,
  carrierThreadId,
  closedOrNot,
  newCarrierThread,
  sentOut,
  withNote,
} from './carrier-thread.ts';
import type { CarrierEvent, CarrierNoteKept } from './events.ts';

function isParcel(thread: string, about: Partial<CarriedParcel> | undefined): boolean {
  const texts = [about?.order, about?.parcel, about?.carrier, about?.tracking];
  if (!about || texts.some((each) => typeof each !== 'string')) return false;
  return carrierThreadId(about as CarriedParcel) === thread;
}

/** Whether it is a note in shape: the log of a team, or a backup, may say anything. */
function isNote({ thread, about, buyer, note }: CarrierNoteKept): boolean {
  if (!isParcel(thread, about) || typeof buyer !== 'string' || typeof note !== 'object') return false;
  const { id, what, text } = note ?? {};
  return typeof id === 'string' && typeof text === 'string' && (what === 'copied' || what === 'answer');
}

function afterOne(known: CarrierThread | undefined, event: CarrierEvent): CarrierThread | undefined {
  const { at, by } = event;
  if (event.type === 'CarrierNoteKept') {
    if (!isNote(event)) return known;
    const { about, buyer, note } = event;
    const thread = known ?? newCarrierThread(about, buyer, at);
    return withNote(thread.buyer === '' && buyer !== '' ? { ...thread, buyer } : thread, {
      ...{ id: note.id, what: note.what, text: note.text },
      at,
      by,
    });
  }
  if (!known) return undefined;
  return event.type === 'CarrierNoteSent'
    ? sentOut(known, event.note, at, by)
    : closedOrNot(known, event.closed === true);
}

/** A thread after an event; undefined where nothing was noted in it yet. */
export function evolveThread(
  known: CarrierThread | undefined,
  event: CarrierEvent,
): CarrierThread | undefined {
  const after = afterOne(known, event);
  return after && after !== known ? { ...after, changedAt: event.at } : after;
}
