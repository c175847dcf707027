import type { CommandOf } from '../desk/command.ts';
import { decided, refusedFor, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { cannotManage } from '../roster/may-manage.ts';
import { chatbotNow } from './shop.ts';

/** The shop is set up, or what is known of it changed; what a person set stands. */
export function openShop(view: DeskView, command: CommandOf<'openShop'>, { now }: Moment): Decision {
  const { name, market, zone, highValue } = command;
  const { shop } = view;
  if (shop.setByHand) return unchanged;
  const same = shop.name === name && shop.market === market && shop.zone === zone;
  if (same && JSON.stringify(shop.highValue) === JSON.stringify(highValue)) return unchanged;
  return decided({ type: 'ShopOpened', at: now, name, market, zone, highValue });
}

/** Which of its three activities the chatbot does from now on; none is off. */
export function setChatbot(
  view: DeskView,
  { by, activities }: CommandOf<'setChatbot'>,
  { now }: Moment,
): Decision {
  const cannot = cannotManage(view.shop, by);
  if (cannot) return refusedFor(cannot);
  const before = chatbotNow(view.shop);
  const wanted = [...new Set(activities)].sort();
  if (wanted.join() === [...before].sort().join()) return unchanged;
  return decided({ type: 'ChatbotSet', at: now, activities: wanted });
}
