import type { CommandOf } from '../desk/command.ts';
import { decided, refusedFor, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { cannotOwn } from '../roster/may-manage.ts';

/** Shares the log with a team: an owner may, once (docs/team.md). */
export function foundTeam({ shop }: DeskView, { by }: CommandOf<'foundTeam'>, { now }: Moment): Decision {
  const cannot = cannotOwn(shop, by);
  if (cannot) return refusedFor(cannot);
  return shop.sharedSince === null ? decided({ type: 'TeamFounded', at: now, by }) : unchanged;
}
