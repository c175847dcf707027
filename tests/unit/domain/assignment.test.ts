import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whyNobody } from '../../../core/domain/assignment/availability.ts';
import { pickAgent } from '../../../core/domain/assignment/pick-agent.ts';
import { newConversation } from '../../../core/domain/chat/conversation.ts';
import type { Agent, Load } from '../../../core/domain/roster/agent.ts';
import { type Shop, unopenedShop } from '../../../core/domain/shop/shop.ts';

const agentOf = fc.record({
  role: fc.constant('agent' as const),
  capacity: fc.integer({ min: 0, max: 6 }),
  accepting: fc.boolean(),
  disabled: fc.boolean(),
  open: fc.integer({ min: 0, max: 7 }),
  here: fc.boolean(),
  lastAssignedAt: fc.option(fc.integer({ min: 0, max: 5 })),
});

interface Desk {
  readonly shop: Shop;
  readonly loads: Map<string, Load>;
}

const desks = fc.array(agentOf, { minLength: 2, maxLength: 6 }).map((parts): Desk => {
  const agents: Record<string, Agent> = {};
  const loads = new Map<string, Load>();
  parts.forEach(({ open, lastAssignedAt, here, ...rest }, n) => {
    const id = `a${n}`;
    agents[id] = { id, nickname: id, desks: here ? ['window'] : [], ...rest };
    loads.set(id, { open, lastAssignedAt });
  });
  return { shop: { ...unopenedShop, agents }, loads };
});

const load = (loads: Desk['loads'], id: string) => loads.get(id) as Load;
const can = ({ loads }: Desk, agent: Agent) =>
  !agent.disabled && agent.accepting && agent.desks.length > 0 && load(loads, agent.id).open < agent.capacity;

describe('the picker', () => {
  test('gives a chat only to an available agent with the smallest share, and only if there is one', () => {
    fc.assert(
      fc.property(desks, (desk) => {
        const enabled = Object.values(desk.shop.agents).filter((agent) => !agent.disabled);
        fc.pre(enabled.length > 1);
        const able = enabled.filter((agent) => can(desk, agent));
        const pick = pickAgent(desk.shop, desk.loads, newConversation('b1'), 1000);
        expect(pick === null).toBe(able.length === 0);
        if (!pick) return;
        const share = (agent: Agent) => load(desk.loads, agent.id).open / agent.capacity;
        const chosen = able.find(({ id }) => id === pick.agent) as Agent;
        expect(chosen).toBeDefined();
        for (const other of able) expect(share(chosen)).toBeLessThanOrEqual(share(other));
        expect(pick.why.candidates.map(({ agent }) => agent).sort()).toEqual(able.map(({ id }) => id).sort());
        const passedOver = pick.why.passedOver ?? [];
        expect(passedOver.map(({ agent }) => agent)).toEqual(
          enabled.filter((agent) => !able.includes(agent)).map(({ id }) => id),
        );
        for (const { agent, why } of passedOver) {
          const { desks, accepting } = desk.shop.agents[agent] as Agent;
          const called = desks.length === 0 ? 'offline' : accepting ? 'atCapacity' : 'notAccepting';
          expect(why).toBe(called);
        }
      }),
    );
  });

  test('breaks ties by the longest time without a new chat, then by id', () => {
    const agents = ['c', 'a', 'b'].map((id) => ({
      id,
      nickname: id,
      role: 'agent' as const,
      capacity: 4,
      accepting: true,
      disabled: false,
      desks: ['w'],
    }));
    const shop = { ...unopenedShop, agents: Object.fromEntries(agents.map((agent) => [agent.id, agent])) };
    const pick = (loads: [string, Load][]) =>
      pickAgent(shop, new Map(loads), newConversation('b1'), 0)?.agent;
    expect(pick([])).toBe('a');
    expect(
      pick([
        ['a', { open: 0, lastAssignedAt: 7 }],
        ['b', { open: 0, lastAssignedAt: 5 }],
      ]),
    ).toBe('c');
    expect(
      pick([
        ['a', { open: 0, lastAssignedAt: 7 }],
        ['b', { open: 0, lastAssignedAt: 5 }],
        ['c', { open: 0, lastAssignedAt: 9 }],
      ]),
    ).toBe('b');
  });

  test('names why nobody could take a chat exactly when nobody can', () => {
    fc.assert(
      fc.property(desks, (desk) => {
        const enabled = Object.values(desk.shop.agents).filter((agent) => !agent.disabled);
        fc.pre(enabled.length !== 1);
        const why = whyNobody(desk.shop, desk.loads);
        const present = enabled.filter((agent) => agent.desks.length > 0);
        if (enabled.some((agent) => can(desk, agent))) expect(why).toBeNull();
        else if (present.length === 0) expect(why).toBe('allOffline');
        else expect(why).toBe(present.some(({ accepting }) => accepting) ? 'atCapacity' : 'noneAccepting');
      }),
    );
  });
});
