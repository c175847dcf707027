import type { Agent } from '../../core/domain/roster/agent.ts';

const plain = (text: string) => text.normalize('NFKC').trim().toLocaleLowerCase();

/** The agents whose nickname holds what was typed; those that begin with it first. */
export function agentsMatching(agents: readonly Agent[], typed: string): Agent[] {
  const wanted = plain(typed);
  const begins = (agent: Agent) => (plain(agent.nickname).startsWith(wanted) ? 0 : 1);
  return agents
    .filter(({ nickname }) => plain(nickname).includes(wanted))
    .sort((a, b) => begins(a) - begins(b));
}

/** The agent who is called just that, where it is one only. */
export function agentNamed(agents: readonly Agent[], typed: string): Agent | undefined {
  const named = agents.filter(({ nickname }) => plain(nickname) === plain(typed));
  return named.length === 1 ? named[0] : undefined;
}
