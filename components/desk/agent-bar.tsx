import './agent-bar.css';
import { useComputed } from '@preact/signals';
import { command } from '../../core/protocol/client.ts';
import { Icon } from '../ui/icon.tsx';
import { Switch } from '../ui/switch.tsx';
import { AgentMenu } from './agent-menu.tsx';
import { useDesk } from './desk-context.ts';
import { NotSent } from './not-sent.tsx';
import { Refused } from './refused.tsx';
import { useAct } from './use-act.ts';

/** Who sits here, whether new chats come to them, and what has not gone out. */
export function AgentBar() {
  const { me, alone } = useDesk();
  const act = useAct();
  const turn = (on: boolean) => act.run(() => command({ do: 'switchAutoAssign', agent: me.id, on }));
  return (
    <div class="agent-bar">
      <AgentMenu />
      {!alone && (
        <Switch
          name="Accept auto-assign chats"
          on={me.accepting}
          word={me.accepting ? 'Accepting' : 'Not accepting'}
          turn={turn}
        />
      )}
      <Refused words={act.words} />
      <span class="grow" />
      <NotSent />
      <PracticeLink />
    </div>
  );
}

/** The way to the other side of a practice shop: its buyers. */
function PracticeLink() {
  const { connection } = useDesk();
  const kind = useComputed(() => connection.value.kind);
  if (kind.value !== 'practice') return null;
  return (
    <a
      class="icon-button"
      href="/practice.html"
      target="_blank"
      rel="noreferrer"
      aria-label="Practice shop"
      title="Practice shop: its buyers and its clock"
    >
      <Icon name="flask-conical" />
    </a>
  );
}
