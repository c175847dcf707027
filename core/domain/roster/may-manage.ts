import type { Refusal } from '../desk/refusal.ts';
import type { Shop } from '../shop/shop.ts';
import { cannotAct } from './may-act.ts';

/**
 * Why somebody cannot change the shop for everybody; null if they can: its supervisors and owners may.
 * @param by left out: the shop's own side, which may do everything.
 */
export function cannotManage(shop: Shop, by: string | undefined): Refusal | null {
  if (by === undefined) return null;
  const cannot = cannotAct(shop, by);
  if (cannot) return cannot;
  if (shop.agents[by]?.role === 'agent')
    return { code: 'NotAllowed', words: 'This is for the shop’s owner and its supervisors.' };
  return null;
}
