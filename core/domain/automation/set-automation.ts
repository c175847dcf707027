import type { CommandOf } from '../desk/command.ts';
import { decided, refused, refusedFor, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { cannotManage } from '../roster/may-manage.ts';
import { automaticTextFaults, automaticTextNames, automaticTexts } from './automatic-texts.ts';

/** Sets what the shop has said for it (docs/rules.md §8); owners and supervisors alone, and no text that could never be said. */
export function setAutomation(
  view: DeskView,
  { by, automation }: CommandOf<'setAutomation'>,
  { now }: Moment,
): Decision {
  const cannot = cannotManage(view.shop, by);
  if (cannot) return refusedFor(cannot);
  if (JSON.stringify(automation) === JSON.stringify(view.shop.automation)) return unchanged;
  const texts = automaticTexts(automation);
  const [fault] = automaticTextNames.flatMap((name) => automaticTextFaults(name, texts[name]));
  if (fault)
    return refused(
      'Invalid',
      'One of the texts is missing, too long, or has a variable that nothing fills in.',
    );
  return decided({ type: 'AutomationSet', at: now, by, automation });
}
