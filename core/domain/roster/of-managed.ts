import { refused, refusedFor } from '../desk/decision.ts';
import type { DeskEvent } from '../desk/event.ts';
import type { Refusal } from '../desk/refusal.ts';
import type { Decision, DeskView } from '../desk/view.ts';
import type { Shop } from '../shop/shop.ts';
import type { Agent } from './agent.ts';

/** Decides about an agent who has to be known, for who is allowed to; what is so already changes nothing. @param cannot says why somebody is not. */
export function ofManaged(
  { shop }: DeskView,
  { by, agent }: { readonly by?: string; readonly agent: string },
  cannot: (shop: Shop, by: string | undefined, agent: Agent) => Refusal | null,
  decide: (agent: Agent) => readonly DeskEvent[],
): Decision {
  const known = shop.agents[agent];
  if (!known) return refused('AgentUnknown', 'This desk knows no such agent.');
  const refusal = cannot(shop, by, known);
  return refusal ? refusedFor(refusal) : { events: decide(known) };
}
