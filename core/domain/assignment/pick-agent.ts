import type { Conversation } from '../chat/conversation.ts';
import { type Agent, noLoad } from '../roster/agent.ts';
import type { Shop } from '../shop/shop.ts';
import { availableAgents, type Loads, onlyAccount, whyNotThem } from './availability.ts';
import type { AssignReason, AssignRule, Candidate, PassedOver } from './reason.ts';

const THIRTY_DAYS = 30 * 86_400_000;

/** Who gets a chat, and why. */
export interface Pick {
  readonly agent: string;
  readonly why: AssignReason;
}

/** Smaller share first; then longest without a new chat (never is longest); then by id. */
function byShare(a: Candidate, b: Candidate): number {
  const share = a.open * b.capacity - b.open * a.capacity;
  if (share !== 0) return share;
  const since =
    (a.lastAssignedAt ?? Number.NEGATIVE_INFINITY) - (b.lastAssignedAt ?? Number.NEGATIVE_INFINITY);
  if (since < 0 || since > 0) return since;
  return a.agent < b.agent ? -1 : 1;
}

function candidate(agent: Agent, loads: Loads): Candidate {
  const { open, lastAssignedAt } = loads.get(agent.id) ?? noLoad;
  return { agent: agent.id, open, capacity: agent.capacity, lastAssignedAt };
}

/** Who is not disabled and could not have taken a chat, by id. */
function passedOver(shop: Shop, loads: Loads): PassedOver[] {
  return Object.values(shop.agents)
    .filter(({ disabled }) => !disabled)
    .flatMap((agent) => {
      const load = loads.get(agent.id) ?? noLoad;
      const why = whyNotThem(agent, load);
      return why ? [{ agent: agent.id, why, open: load.open, capacity: agent.capacity }] : [];
    });
}

/** The agent who held this buyer's previous chat when it closed, if that was within 30 days. */
function previousHolder(conversation: Conversation, now: number): string | null {
  const { previous } = conversation;
  return previous && now - previous.closedAt <= THIRTY_DAYS ? previous.holder : null;
}

function pickOf(
  rule: AssignRule,
  candidates: readonly Candidate[],
  passed: readonly PassedOver[],
): Pick | null {
  const [first] = candidates;
  return first ? { agent: first.agent, why: { rule, candidates, passedOver: passed, note: '' } } : null;
}

/**
 * Who gets an unassigned chat now, or null when nobody can take it (docs/rules.md §4): the only account; the
 * agent who held the buyer's previous chat; else the smallest share open/capacity.
 * @param now epoch ms.
 */
export function pickAgent(shop: Shop, loads: Loads, conversation: Conversation, now: number): Pick | null {
  const only = onlyAccount(shop);
  if (only) {
    return { agent: only.id, why: { rule: 'oneAccount', candidates: [candidate(only, loads)], note: '' } };
  }
  const ranked = availableAgents(shop, loads)
    .map((agent) => candidate(agent, loads))
    .sort(byShare);
  const before = previousHolder(conversation, now);
  const known = ranked.find((each) => each.agent === before);
  if (known) {
    const others = ranked.filter((each) => each !== known);
    return pickOf('previousAgent', [known, ...others], passedOver(shop, loads));
  }
  return pickOf('smallestShare', ranked, passedOver(shop, loads));
}
