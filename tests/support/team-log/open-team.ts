import type { TeamDesk } from './team-desk.ts';

/** A shop whose owner is at the first desk, with an agent at each desk who takes no chats by themselves; the team is founded. */
export async function openTeamShop(desks: readonly TeamDesk[], now: number): Promise<void> {
  const [owner] = desks;
  if (!owner) return;
  await owner.given(now, {
    do: 'openShop',
    name: 'Shop',
    market: 'UK',
    zone: 'Europe/London',
    highValue: {},
  });
  for (const { agent } of desks)
    await owner.given(
      now,
      { do: 'addAgent', agent, nickname: agent, capacity: 5 },
      { do: 'switchAutoAssign', agent, on: false },
    );
  await owner.given(now, { do: 'foundTeam', by: owner.agent });
}
