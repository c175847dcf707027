import type { CommandOf } from '../desk/command.ts';
import { decided, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { isKnown, unknownBuyer } from './buyer-facts.ts';

/** The shop tells what a buyer did. Following whom one follows already changes nothing: it began when it began. */
export function recordFact(
  view: DeskView,
  { buyer, fact }: CommandOf<'recordFact'>,
  { now }: Moment,
): Decision {
  const known = view.buyers.get(buyer) ?? unknownBuyer(buyer);
  return isKnown(known, fact) ? unchanged : decided({ type: 'BuyerFactRecorded', at: now, buyer, fact });
}
