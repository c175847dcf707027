import { useId } from 'preact/hooks';
import { type Agent, deskIsOpen } from '../../../core/domain/roster/agent.ts';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import { AgentAvatar } from '../../desk/agent-avatar.tsx';
import { enabledAgents } from '../../desk/me.ts';
import { useMay } from '../../desk/use-may.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { AgentControls } from './agent-controls.tsx';

const texts = settingsWords.team;

interface AgentCardProps {
  shop: Shop;
  agent: Agent;
  /** How many open chats are theirs; undefined until they were counted. */
  open: number | undefined;
  /** Whether what can be changed of them is shown. */
  opened: boolean;
  turn: () => void;
}

/** How it stands with an agent, in the order in which it matters. */
function standing(agent: Agent, open: number | undefined, alone: boolean): string {
  const load =
    open === undefined ? '' : alone || agent.disabled ? texts.open(open) : texts.load(open, agent.capacity);
  if (agent.disabled) return load;
  const desk = deskIsOpen(agent) ? texts.deskOpen : texts.deskClosed;
  const accepts = alone ? '' : agent.accepting ? texts.accepting : texts.notAccepting;
  return [desk, accepts, load].filter((each) => each !== '').join(' · ');
}

/** An agent on the team, and what can be changed of them. */
export function AgentCard({ shop, agent, open, opened, turn }: AgentCardProps) {
  const { by } = useMay();
  const id = useId();
  const alone = enabledAgents(shop).length === 1;
  return (
    <li class="team-agent" data-disabled={agent.disabled || undefined}>
      <div class="team-agent-line">
        <AgentAvatar agent={agent} />
        <div class="grow">
          <p class="team-agent-name">
            <b class="cut">
              <bdi>{agent.nickname}</bdi>
            </b>
            {agent.id === by && <span class="quiet">({texts.you})</span>}
            <span class="tag">{texts.roles[agent.role]}</span>
            {agent.disabled && <span class="tag asks">{texts.disabled}</span>}
            {agent.avatar?.review?.state === 'waiting' && <span class="tag asks">{texts.underReview}</span>}
          </p>
          <p class="hint">{standing(agent, open, alone)}</p>
        </div>
        <button
          type="button"
          class="button small-button"
          aria-expanded={opened}
          aria-controls={id}
          aria-label={texts.change(agent.nickname)}
          onClick={turn}
        >
          {texts.changeShort}
        </button>
      </div>
      <div id={id} hidden={!opened}>
        {opened && <AgentControls shop={shop} agent={agent} open={open ?? 0} />}
      </div>
    </li>
  );
}
