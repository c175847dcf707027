import type { Agent } from '../../core/domain/roster/agent.ts';

/** The id of the only one there is, '' where a person has to choose. */
export function onlyOne(agents: readonly Agent[]): string {
  return agents.length === 1 ? (agents[0]?.id ?? '') : '';
}
