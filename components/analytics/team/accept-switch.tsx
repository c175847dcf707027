import type { Agent } from '../../../core/domain/roster/agent.ts';
import { cannotChangeOwn } from '../../../core/domain/roster/may-manage.ts';
import { command } from '../../../core/protocol/client.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { Switch } from '../../ui/switch.tsx';
import { analyticsWords } from '../../words/analytics-words.ts';

const texts = analyticsWords.team;

/** Whether new chats come to an agent: a switch for themselves and those who may turn it for them, else said. */
export function AcceptSwitch({ agent }: { agent: Agent }) {
  const { me, shop } = useDesk();
  const act = useAct();
  if (cannotChangeOwn(shop, me.id, agent))
    return <span class="hint">{agent.accepting ? texts.state.accepting : texts.state.notAccepting}</span>;
  return (
    <>
      <Switch
        name={texts.accept(agent.nickname)}
        on={agent.accepting}
        word={agent.accepting ? texts.on : texts.off}
        turn={(on) => void act.run(() => command({ do: 'switchAutoAssign', by: me.id, agent: agent.id, on }))}
      />
      <Refused words={act.words} />
    </>
  );
}
