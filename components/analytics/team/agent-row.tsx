import { useId } from 'preact/hooks';
import { deskIsOpen } from '../../../core/domain/roster/agent.ts';
import type { TeamMember } from '../../../core/store/queries/team-now.ts';
import { AgentAvatar } from '../../desk/agent-avatar.tsx';
import { useDesk } from '../../desk/desk-context.ts';
import { exactly, whenShort } from '../../ui/moment.ts';
import { whole } from '../../ui/share.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import { AcceptSwitch } from './accept-switch.tsx';
import { ChatsButton } from './chats-button.tsx';
import { LoadBar } from './load-bar.tsx';
import { OpenChats } from './open-chats.tsx';
import { LongestWait, WaitingCounts } from './waiting-counts.tsx';

const texts = analyticsWords.team;

interface AgentRowProps {
  member: TeamMember;
  /** Whether their chats are shown. */
  opened: boolean;
  turn: () => void;
}

/** An agent: whether they are on, how full they are, who waits for them; and their open chats. */
export function AgentRow({ member, opened, turn }: AgentRowProps) {
  const { me } = useDesk();
  const { agent, counts } = member;
  const id = useId();
  return (
    <li class="team-row" data-off={agent.disabled || !deskIsOpen(agent) || undefined}>
      <div class="team-line">
        <AgentAvatar agent={agent} />
        <div class="team-who">
          <p class="team-name">
            <b class="cut">
              <bdi>{agent.nickname}</bdi>
            </b>
            {agent.id === me.id && <span class="quiet">({texts.you})</span>}
            <span class="tag">{texts.roles[agent.role]}</span>
          </p>
          <Standing member={member} />
        </div>
        <TeamFigures member={member} />
        <ChatsButton whose={agent.nickname} opened={opened} controls={id} turn={turn} />
      </div>
      <div id={id} hidden={!opened}>
        {opened && <OpenChats holder={agent.id} name={texts.chatsOf(agent.nickname)} count={counts.open} />}
      </div>
    </li>
  );
}

/** Whether chats come to them; where one may, the switch for it. */
function Standing({ member: { agent } }: { member: TeamMember }) {
  const { alone } = useDesk();
  if (agent.disabled) return <p class="hint">{texts.state.disabled}</p>;
  const desk = deskIsOpen(agent) ? texts.state.deskOpen : texts.state.deskClosed;
  return (
    <div class="team-standing">
      <span class="hint">{desk}</span>
      {!alone && <AcceptSwitch agent={agent} />}
    </div>
  );
}

function TeamFigures({ member }: { member: TeamMember }) {
  const { now, shop, alone } = useDesk();
  const { agent, counts, longest, sessionsToday, lastAnswerAt } = member;
  return (
    <div class="team-figures">
      <div>
        <LoadBar open={counts.open} capacity={agent.capacity} alone={alone || agent.disabled} />
        <WaitingCounts counts={counts} />
      </div>
      <dl>
        <div>
          <dt>{texts.longest}</dt>
          <dd>
            <LongestWait longest={longest} />
          </dd>
        </div>
        <div>
          <dt>{texts.sessions}</dt>
          <dd>{whole(sessionsToday)}</dd>
        </div>
        <div>
          <dt>{texts.lastAnswer}</dt>
          <dd title={lastAnswerAt === null ? undefined : exactly(lastAnswerAt, shop.zone)}>
            {lastAnswerAt === null ? texts.noAnswer : whenShort(lastAnswerAt, now.peek(), shop.zone)}
          </dd>
        </div>
      </dl>
    </div>
  );
}
