import { useId } from 'preact/hooks';
import type { Agent } from '../../core/domain/roster/agent.ts';
import type { Shop } from '../../core/domain/shop/shop.ts';
import { AgentAvatar } from '../desk/agent-avatar.tsx';
import { enabledAgents, sitDown } from '../desk/me.ts';
import { settingsWords } from '../words/settings-words.ts';
import { words } from '../words/words.ts';

const texts = settingsWords.team;

interface ActingAsProps {
  shop: Shop;
  me: Agent;
  /** In a team this browser is one agent. */
  seated: boolean;
}

/** Says as whom these settings are used, and lets another agent take over. */
export function ActingAs({ shop, me, seated }: ActingAsProps) {
  const id = useId();
  const agents = enabledAgents(shop);
  return (
    <div class="acting-as">
      <AgentAvatar agent={me} small />
      {seated || agents.length === 1 ? (
        <span title={seated ? words.desk.whoWorks.oneBrowser(me.nickname) : undefined}>
          {texts.as} <bdi>{me.nickname}</bdi> ({texts.roles[me.role]})
        </span>
      ) : (
        <>
          <label for={id}>{texts.as}</label>
          <select
            id={id}
            class="select"
            title={texts.asHint}
            onChange={({ currentTarget }) => sitDown(currentTarget.value)}
          >
            {agents.map((agent) => (
              <option key={agent.id} value={agent.id} selected={agent.id === me.id}>
                {texts.named(agent.nickname, texts.roles[agent.role])}
              </option>
            ))}
          </select>
        </>
      )}
    </div>
  );
}
