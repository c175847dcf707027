import type { CommandOf } from '../desk/command.ts';
import { decided, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { chatbotNow, inHoliday } from './shop.ts';

/** The shop is set up, or what is known of it changed. */
export function openShop(view: DeskView, command: CommandOf<'openShop'>, { now }: Moment): Decision {
  const { name, market, zone, highValue } = command;
  const { shop } = view;
  const same = shop.name === name && shop.market === market && shop.zone === zone;
  if (same && JSON.stringify(shop.highValue) === JSON.stringify(highValue)) return unchanged;
  return decided({ type: 'ShopOpened', at: now, name, market, zone, highValue });
}

export function startHoliday(view: DeskView, _command: CommandOf<'startHoliday'>, { now }: Moment): Decision {
  return inHoliday(view.shop, now) ? unchanged : decided({ type: 'HolidayStarted', at: now });
}

export function endHoliday(view: DeskView, _command: CommandOf<'endHoliday'>, { now }: Moment): Decision {
  return inHoliday(view.shop, now) ? decided({ type: 'HolidayEnded', at: now }) : unchanged;
}

/** Which of its three activities the chatbot does from now on; none is off. */
export function setChatbot(
  view: DeskView,
  { activities }: CommandOf<'setChatbot'>,
  { now }: Moment,
): Decision {
  const before = chatbotNow(view.shop);
  const wanted = [...new Set(activities)].sort();
  if (wanted.join() === [...before].sort().join()) return unchanged;
  return decided({ type: 'ChatbotSet', at: now, activities: wanted });
}
