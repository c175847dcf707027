import type { Agent } from '../../../core/domain/roster/agent.ts';
import { command } from '../../../core/protocol/client.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { words } from '../../words/words.ts';
import { Choice } from '../choice.tsx';

const texts = settingsWords.you;

/** Whether new chats come to them, and how many. @param alone one account: nothing is assigned (docs/rules.md §4). */
export function AcceptSetting({ me, alone }: { me: Agent; alone: boolean }) {
  const act = useAct();
  const turn = (on: boolean) =>
    void act.run(() => command({ do: 'switchAutoAssign', by: me.id, agent: me.id, on }));
  return (
    <div>
      <h3 class="label">{texts.chats}</h3>
      {alone ? (
        <p class="hint">{texts.alone}</p>
      ) : (
        <>
          <Choice name={words.desk.bar.accept} hint={texts.acceptHint} on={me.accepting} turn={turn} />
          <p class="hint under-choice">{texts.capacity(me.capacity)}</p>
        </>
      )}
      <Refused words={act.words} />
    </div>
  );
}
