import type { Refusal } from '../desk/refusal.ts';
import type { Shop } from '../shop/shop.ts';

/** Why this agent cannot act; null if they can. A disabled agent can do nothing (docs/rules.md §2). */
export function cannotAct(shop: Shop, agent: string): Refusal | null {
  const known = shop.agents[agent];
  if (!known) return { code: 'AgentUnknown', words: 'This desk knows no such agent.' };
  if (known.disabled)
    return { code: 'AgentDisabled', words: `${known.nickname} is disabled and cannot act.` };
  return null;
}

/** Why a chat cannot be given to this agent; null if it can. */
export function cannotTake(shop: Shop, agent: string, holder: string | null): Refusal | null {
  const known = shop.agents[agent];
  if (!known) return { code: 'AgentUnknown', words: 'This desk knows no such agent.' };
  if (known.disabled)
    return { code: 'AgentDisabled', words: `${known.nickname} is disabled and takes no chats.` };
  if (agent === holder) return { code: 'AlreadyHolds', words: `${known.nickname} has this chat already.` };
  return null;
}

/** The name to show for an agent. */
export function nicknameOf(shop: Shop, agent: string | null): string {
  return (agent !== null && shop.agents[agent]?.nickname) || 'Another agent';
}
