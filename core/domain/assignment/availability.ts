import { type Agent, deskIsOpen, type Load, noLoad } from '../roster/agent.ts';
import type { Shop } from '../shop/shop.ts';
import type { WhyNobody, WhyNotThem } from './reason.ts';

export type Loads = ReadonlyMap<string, Load>;

/** The agents who are not disabled. */
function enabledAgents(shop: Shop): readonly Agent[] {
  return Object.values(shop.agents).filter((agent) => !agent.disabled);
}

/** The only account of a one-account shop; null where there are several, or none (docs/rules.md §4). */
export function onlyAccount(shop: Shop): Agent | null {
  const enabled = enabledAgents(shop);
  return enabled.length === 1 ? (enabled[0] ?? null) : null;
}

/** Why auto-assignment may not give an agent who is not disabled a chat now; null where it may (docs/rules.md §4). */
export function whyNotThem(agent: Agent, load: Load): WhyNotThem | null {
  if (!deskIsOpen(agent)) return 'offline';
  if (!agent.accepting) return 'notAccepting';
  return load.open < agent.capacity ? null : 'atCapacity';
}

/** Whether auto-assignment may give this agent a chat now. */
function isAvailable(agent: Agent, load: Load): boolean {
  return !agent.disabled && whyNotThem(agent, load) === null;
}

/** The agents auto-assignment may give a chat to now. */
export function availableAgents(shop: Shop, loads: Loads): readonly Agent[] {
  return Object.values(shop.agents).filter((agent) => isAvailable(agent, loads.get(agent.id) ?? noLoad));
}

/** How many more chats auto-assignment may give out now; without a limit in a one-account shop. */
export function roomLeft(shop: Shop, loads: Loads): number {
  if (onlyAccount(shop)) return Number.POSITIVE_INFINITY;
  const room = (agent: Agent) => agent.capacity - (loads.get(agent.id)?.open ?? 0);
  return availableAgents(shop, loads).reduce((sum, agent) => sum + room(agent), 0);
}

/** Why an unassigned chat has nobody, as of now; null where somebody could take it. */
export function whyNobody(shop: Shop, loads: Loads): WhyNobody | null {
  if (onlyAccount(shop)) return null;
  const present = enabledAgents(shop).filter(deskIsOpen);
  if (present.length === 0) return 'allOffline';
  const accepting = present.filter((agent) => agent.accepting);
  if (accepting.length === 0) return 'noneAccepting';
  return accepting.some((agent) => isAvailable(agent, loads.get(agent.id) ?? noLoad)) ? null : 'atCapacity';
}
