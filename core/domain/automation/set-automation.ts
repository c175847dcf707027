import type { CommandOf } from '../desk/command.ts';
import { decided, refusedFor, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { cannotManage } from '../roster/may-manage.ts';

/** Sets what the shop has said for it (docs/rules.md §8); owners and supervisors alone. */
export function setAutomation(
  view: DeskView,
  { by, automation }: CommandOf<'setAutomation'>,
  { now }: Moment,
): Decision {
  const cannot = cannotManage(view.shop, by);
  if (cannot) return refusedFor(cannot);
  if (JSON.stringify(automation) === JSON.stringify(view.shop.automation)) return unchanged;
  return decided({ type: 'AutomationSet', at: now, by, automation });
}
