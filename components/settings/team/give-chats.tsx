import { useSignal } from '@preact/signals';
import type { Agent } from '../../../core/domain/roster/agent.ts';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import { command } from '../../../core/protocol/client.ts';
import { heldChats } from '../../../core/store/queries/held-chats.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { enabledAgents } from '../../desk/me.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { useMay } from '../../desk/use-may.ts';
import { settingsWords } from '../../words/settings-words.ts';

const texts = settingsWords.team;

/** Gives what an agent holds to another, chat by chat: whatever was moved meanwhile is left where it is. */
export function GiveChats({ shop, agent, open }: { shop: Shop; agent: Agent; open: number }) {
  const { by, why } = useMay();
  const act = useAct();
  const to = useSignal('');
  const said = useSignal('');
  const others = enabledAgents(shop).filter((each) => each.id !== agent.id);
  if (why !== '' || others.length === 0) return null;
  const give = async () => {
    const receiver = shop.agents[to.value]?.nickname ?? '';
    let given = 0;
    for (const conversation of await heldChats(deskDb(), agent.id)) {
      if (!(await act.run(() => command({ do: 'assignChat', by, to: to.value, conversation })))) break;
      given += 1;
    }
    said.value = texts.given(given, receiver);
  };
  return (
    <div>
      <div class="side-by-side field-and-button">
        <label>
          <span class="label">{texts.giveTo}</span>
          <select
            class="select"
            value={to.value}
            onChange={({ currentTarget }) => {
              to.value = currentTarget.value;
            }}
          >
            <option value="">{texts.somebody}</option>
            {others.map((each) => (
              <option key={each.id} value={each.id}>
                {each.nickname}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="button"
          disabled={to.value === '' || act.busy.value}
          onClick={() => void give()}
        >
          {texts.give(open)}
        </button>
      </div>
      <p role="status">{said.value}</p>
      <Refused words={act.words} />
    </div>
  );
}
