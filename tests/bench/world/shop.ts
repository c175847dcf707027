import { evolveShop } from '../../../core/domain/shop/evolve-shop.ts';
import { type Shop, unopenedShop } from '../../../core/domain/shop/shop.ts';

const DAY = 86_400_000;

/** Who works in the shop of the bench; the first sits at the desk. */
export const agents = ['mira', 'dewi', 'ana', 'ben', 'cho', 'eli', 'fay', 'gus', 'hua', 'ian'] as const;

/** Orders at or over this much are high-value. */
export const highValue = 150;

/** A shop in the UK with ten agents. They hold more than they have room for, so nothing is assigned by itself. */
export function shopOf(now: number): Shop {
  const at = now - 400 * DAY;
  const opened = evolveShop(unopenedShop, {
    type: 'ShopOpened',
    at,
    name: 'Bench Shop',
    market: 'UK',
    zone: 'Europe/London',
    highValue: { GBP: highValue },
  });
  return agents.reduce((shop, agent) => {
    const nickname = `${agent[0]?.toUpperCase()}${agent.slice(1)}`;
    return evolveShop(shop, { type: 'AgentAdded', at, agent, nickname, role: 'owner', capacity: 0 });
  }, opened);
}
