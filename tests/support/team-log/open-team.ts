import type { TeamDesk } from './team-desk.ts';

/** A shop of an owner and agents who take no chats by themselves; the team is founded. */
export async function openTeamShop(
  owner: TeamDesk,
  agents: readonly { readonly agent: string }[],
  now: number,
): Promise<void> {
  await owner.given(now, {
    do: 'openShop',
    name: 'Shop',
    market: 'UK',
    zone: 'Europe/London',
    highValue: {},
  });
  for (const { agent } of [owner, ...agents])
    await owner.given(
      now,
      { do: 'addAgent', agent, nickname: agent, capacity: 5 },
      { do: 'switchAutoAssign', agent, on: false },
    );
  await owner.given(now, { do: 'foundTeam', by: owner.agent });
}
