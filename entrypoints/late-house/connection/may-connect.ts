import type { Refusal } from '../../../core/domain/desk/refusal.ts';
import { cannotOwn } from '../../../core/domain/roster/may-manage.ts';
import type { Reply } from '../../../core/protocol/ask.ts';
import type { HouseTools } from '../../background/house-tools.ts';

/** An answer that says what went wrong. */
export function fault(code: string, words: string): Reply<never> {
  return { ok: false, fault: { code, words } };
}

/** Why somebody cannot connect or disconnect the shop: owners may, and anybody while there is nobody yet. */
export async function cannotConnect(tools: HouseTools, by: string): Promise<Refusal | null> {
  const shop = await tools.shop();
  return Object.keys(shop.agents).length === 0 ? null : cannotOwn(shop, by);
}
