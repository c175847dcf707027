import type { CommandOf } from '../desk/command.ts';
import { decided, refused, refusedFor, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { cannotManage } from '../roster/may-manage.ts';
import type { Shop, ShopChange } from './shop.ts';
import { isZone } from './zone.ts';

/** What is wrong with a change, worded; '' for nothing. */
function whatIsWrong({ name, zone, highValue }: ShopChange): string {
  if (name !== undefined && name.trim() === '') return 'The shop needs a name.';
  if (zone !== undefined && !isZone(zone)) return 'This is no time zone. One reads like Asia/Jakarta.';
  const amounts = Object.entries(highValue ?? {});
  if (amounts.some(([currency]) => !/^[A-Z]{3}$/.test(currency))) return 'A currency has three letters.';
  if (amounts.some(([, amount]) => !(amount > 0 && Number.isFinite(amount))))
    return 'An amount is a number greater than 0.';
  return '';
}

/**
 * Sets what the shop is called, its market and zone, and from which amount an order is of high value (docs/rules.md §3, §7).
 * Deadlines that run already stay as they are.
 */
export function setShop(view: DeskView, { by, change }: CommandOf<'setShop'>, { now }: Moment): Decision {
  const cannot = cannotManage(view.shop, by);
  if (cannot) return refusedFor(cannot);
  const wrong = whatIsWrong(change);
  if (wrong !== '') return refused('Invalid', wrong);
  const keys = Object.keys(change) as (keyof ShopChange)[];
  const stays = (key: keyof ShopChange, shop: Shop) =>
    JSON.stringify(shop[key]) === JSON.stringify(change[key]);
  if (keys.every((key) => stays(key, view.shop))) return unchanged;
  return decided({ type: 'ShopSet', at: now, by, change });
}
