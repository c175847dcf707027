import type { CommandOf } from '../desk/command.ts';
import { decided, refusedFor, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { cannotManage } from '../roster/may-manage.ts';
import { systemTags } from './system-tag.ts';

/** Switches tags that the system sets off and on (docs/rules.md §3); what persons set stays. */
export function setTags(view: DeskView, { by, off }: CommandOf<'setTags'>, { now }: Moment): Decision {
  const cannot = cannotManage(view.shop, by);
  if (cannot) return refusedFor(cannot);
  const wanted = systemTags.filter((tag) => off.includes(tag));
  if (wanted.join() === systemTags.filter((tag) => view.shop.tagsOff.includes(tag)).join()) return unchanged;
  return decided({ type: 'TagsSet', at: now, by, off: wanted });
}
