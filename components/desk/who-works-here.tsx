import type { Agent } from '../../core/domain/roster/agent.ts';
import type { Shop } from '../../core/domain/shop/shop.ts';
import { words } from '../words/words.ts';
import { AgentAvatar } from './agent-avatar.tsx';
import { enabledAgents, sitDown } from './me.ts';

/** Who sat at this desk was disabled: somebody else has to say that it is theirs now. */
export function WhoWorksHere({ shop, gone }: { shop: Shop; gone: Agent }) {
  const { whoWorks } = words.desk;
  return (
    <main class="page-message">
      <h1>{whoWorks.title}</h1>
      <p role="status">{whoWorks.disabled(gone.nickname)}</p>
      <ul class="who-works" aria-label={whoWorks.agents}>
        {enabledAgents(shop).map((agent) => (
          <li key={agent.id}>
            <button type="button" class="button" onClick={() => sitDown(agent.id)}>
              <AgentAvatar agent={agent} small />
              {words.desk.palette.sitDown(agent.nickname)}
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}
