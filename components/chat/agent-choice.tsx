import type { Agent } from '../../core/domain/roster/agent.ts';
import { deskIsOpen } from '../../core/domain/roster/agent.ts';
import { chatsOfAgent } from '../../core/store/queries/chats-in.ts';
import { countsOf } from '../../core/store/queries/counts-of.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { useDesk } from '../desk/desk-context.ts';
import { useLive } from '../desk/use-live.ts';

/** What is worth knowing of an agent before giving them a chat. */
function standing(agent: Agent, open: number | undefined): string {
  if (!deskIsOpen(agent)) return 'offline';
  if (!agent.accepting) return 'not accepting';
  return open === undefined ? '' : `${open} of ${agent.capacity} open`;
}

interface AgentChoiceProps {
  agents: readonly Agent[];
  chosen: string;
  choose: (agent: string) => void;
}

/** A choice among agents, with how each of them stands. None of it forbids: a person decides. */
export function AgentChoice({ agents, chosen, choose }: AgentChoiceProps) {
  const { now } = useDesk();
  const ids = agents.map((agent) => agent.id);
  const loads = useLive(
    () => Promise.all(ids.map((holder) => countsOf(deskDb(), { ...chatsOfAgent(holder), now: now.peek() }))),
    [ids.join(' ')],
  );
  return (
    <label>
      <span class="label">Agent</span>
      <select
        class="select whole"
        aria-label="Agent"
        value={chosen}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {agents.map((agent, at) => {
          const how = standing(agent, loads.value?.[at]?.all);
          return (
            <option key={agent.id} value={agent.id}>
              {how === '' ? agent.nickname : `${agent.nickname} (${how})`}
            </option>
          );
        })}
      </select>
    </label>
  );
}
