import { useDesk } from '../desk/desk-context.ts';
import { words } from '../words/words.ts';
import { agentFilter, chooseAgent, inboxTab } from './inbox-view.ts';

/** Whose chats are listed. Where nobody holds any it stays in its place and says why it is off. */
export function AgentFilter() {
  const { me, shop } = useDesk();
  const others = Object.values(shop.agents).filter(({ id }) => id !== me.id);
  const chosen = agentFilter();
  const known = chosen === 'mine' || others.some(({ id }) => id === chosen);
  const off = inboxTab.value === 'unassigned';
  return (
    <>
      <select
        class="select agent-filter"
        aria-label={words.inbox.agent}
        aria-describedby={off ? 'agent-filter-off' : undefined}
        title={off ? words.inbox.noAgentHere : undefined}
        disabled={off}
        value={known ? chosen : '*'}
        onChange={(event) => chooseAgent(event.currentTarget.value)}
      >
        <option value="mine">{words.inbox.mine}</option>
        <option value="*">{words.inbox.allAgents}</option>
        {others.map(({ id, nickname, disabled }) => (
          <option key={id} value={id}>
            {disabled ? words.inbox.disabledAgent(nickname) : nickname}
          </option>
        ))}
      </select>
      {off && (
        <span class="unseen" id="agent-filter-off" aria-hidden="true">
          {words.inbox.noAgentHere}
        </span>
      )}
    </>
  );
}
