import { deskIsOpen } from '../../../core/domain/roster/agent.ts';
import type { TeamMember } from '../../../core/store/queries/team-now.ts';

/** Buyers who wait for somebody who is not there. */
function stranded({ agent, counts }: TeamMember): number {
  return agent.disabled || !deskIsOpen(agent) ? counts.unreplied : 0;
}

function share({ agent, counts }: TeamMember): number {
  return counts.open / Math.max(1, agent.capacity);
}

/**
 * Who needs help first: those with overdue chats, then with buyers who wait while they are away, with chats due soon, with
 * the most that is not replied, the fullest; ties by nickname. Who is disabled and holds nothing comes last.
 */
export function byNeed(one: TeamMember, other: TeamMember): number {
  const idle = ({ agent, counts }: TeamMember) => (agent.disabled && counts.open === 0 ? 1 : 0);
  return (
    idle(one) - idle(other) ||
    other.counts.overdue - one.counts.overdue ||
    stranded(other) - stranded(one) ||
    other.counts.dueSoon - one.counts.dueSoon ||
    other.counts.unreplied - one.counts.unreplied ||
    share(other) - share(one) ||
    one.agent.nickname.localeCompare(other.agent.nickname)
  );
}
