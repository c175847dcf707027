import type { CommandOf } from '../desk/command.ts';
import { decided, refusedFor, unchanged } from '../desk/decision.ts';
import type { DeskEvent } from '../desk/event.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { cannotAct } from '../roster/may-act.ts';
import { carrierThreadId } from './carrier-thread.ts';
import type { CarrierEvent } from './events.ts';
import { evolveThread } from './evolve-thread.ts';

/** What happens in a thread, if somebody may and it changes something. */
function inThread({ shop, books }: DeskView, event: CarrierEvent & DeskEvent): Decision {
  const cannot = cannotAct(shop, event.by);
  if (cannot) return refusedFor(cannot);
  const known = books.threads.get(event.thread) ?? undefined;
  const after = evolveThread(known, event);
  return after === known ? unchanged : decided(event);
}

/** Notes what was copied for a carrier or what they answered; the same note is kept once. */
export function keepCarrierNote(
  view: DeskView,
  { by, about, buyer, note }: CommandOf<'keepCarrierNote'>,
  { now }: Moment,
): Decision {
  const thread = carrierThreadId(about);
  return inThread(view, { type: 'CarrierNoteKept', at: now, by, thread, about, buyer, note });
}

/** What was copied has gone out. */
export function markCarrierSent(
  view: DeskView,
  { by, thread, note }: CommandOf<'markCarrierSent'>,
  { now }: Moment,
): Decision {
  return inThread(view, { type: 'CarrierNoteSent', at: now, by, thread, note });
}

/** Closes a thread, or opens it again. */
export function closeCarrierThread(
  view: DeskView,
  { by, thread, closed }: CommandOf<'closeCarrierThread'>,
  { now }: Moment,
): Decision {
  const known = view.books.threads.get(thread);
  if (known && (known.state === 'closed') === closed) return unchanged;
  return inThread(view, { type: 'CarrierThreadClosed', at: now, by, thread, closed });
}
