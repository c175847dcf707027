import './agent-bar.css';
import { command } from '../../core/protocol/client.ts';
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
    </div>
  );
}
