import type { Agent } from '../../core/domain/roster/agent.ts';
import type { Shop } from '../../core/domain/shop/shop.ts';
import { ask } from '../../core/protocol/client.ts';
import { AgentAvatar } from '../desk/agent-avatar.tsx';
import { Refused } from '../desk/refused.tsx';
import { useAct } from '../desk/use-act.ts';
import { words } from '../words/words.ts';

const says = words.practice.avatars;

/** The platform's look at the pictures that agents gave; here somebody plays it. */
export function AvatarLevers({ shop }: { shop: Shop }) {
  const waiting = Object.values(shop.agents).filter(({ avatar }) => avatar?.review?.state === 'waiting');
  if (waiting.length === 0) return null;
  return (
    <section class="lever-group" aria-label={says.heading}>
      <h2>{says.heading}</h2>
      <ul aria-label={says.heading} class="avatar-levers">
        {waiting.map((agent) => (
          <Waiting key={agent.id} agent={agent} />
        ))}
      </ul>
    </section>
  );
}

function Waiting({ agent }: { agent: Agent }) {
  const act = useAct();
  const picture = agent.avatar?.review?.picture ?? '';
  const decide = (accepted: boolean) => {
    const work = { do: 'reviewAvatarForPlatform', agent: agent.id, picture, accepted };
    void act.run(() => ask({ ask: 'house', by: agent.id, work }));
  };
  return (
    <li class="side-by-side">
      <AgentAvatar agent={agent} picture={picture} />
      <bdi class="cut grow">{agent.nickname}</bdi>
      <button type="button" class="button small-button" onClick={() => decide(true)}>
        {says.accept(agent.nickname)}
      </button>
      <button type="button" class="button small-button" onClick={() => decide(false)}>
        {says.refuse(agent.nickname)}
      </button>
      <Refused words={act.words} />
    </li>
  );
}
