import type { CommandOf } from '../desk/command.ts';
import { decided, refusedFor, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { cannotManage } from '../roster/may-manage.ts';

/** Switches a tag that the system sets off or on (docs/rules.md §3); what persons set stays. */
export function switchTag(
  view: DeskView,
  { by, tag, on }: CommandOf<'switchTag'>,
  { now }: Moment,
): Decision {
  const cannot = cannotManage(view.shop, by);
  if (cannot) return refusedFor(cannot);
  if (view.shop.tagsOff.includes(tag) !== on) return unchanged;
  return decided({ type: 'TagSwitched', at: now, by, tag, on });
}
