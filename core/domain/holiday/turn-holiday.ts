import type { CommandOf } from '../desk/command.ts';
import { decided, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { nextHolidayTurn } from './holiday-plan.ts';

/** Turns holiday mode as planned, at the instant it was planned for, however late the worker wakes. */
export function turnHoliday(view: DeskView, _command: CommandOf<'turnHoliday'>, { now }: Moment): Decision {
  const turn = nextHolidayTurn(view.shop);
  if (!turn || turn.at > now) return unchanged;
  const { at, plan } = turn;
  return decided(turn.on ? { type: 'HolidayStarted', at, plan: plan.id } : { type: 'HolidayEnded', at });
}
