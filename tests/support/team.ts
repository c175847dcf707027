import { Given } from './given.ts';

/** Ola and Otto own the shop, Sue and Sam supervise, Ana and Ben answer; Dan answered and is disabled. */
export function team(): Given {
  const add = (agent: string, role: 'agent' | 'supervisor' | 'owner') =>
    ({
      do: 'addAgent',
      agent,
      nickname: agent[0]?.toUpperCase() + agent.slice(1),
      role,
      capacity: 5,
    }) as const;
  return new Given()
    .given(0, { do: 'openShop', name: 'Shop', market: 'UK', zone: 'Europe/London', highValue: {} })
    .given(0, add('ola', 'owner'), add('otto', 'owner'), add('sue', 'supervisor'), add('sam', 'supervisor'))
    .given(0, add('ana', 'agent'), add('ben', 'agent'), add('dan', 'agent'))
    .given(0, { do: 'disableAgent', agent: 'dan' });
}
