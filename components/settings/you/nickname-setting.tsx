import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Agent } from '../../../core/domain/roster/agent.ts';
import { asNickname, cannotBeNamed, longestNickname } from '../../../core/domain/roster/nickname.ts';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import { command } from '../../../core/protocol/client.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { NicknameField } from '../team/nickname-field.tsx';

const texts = settingsWords.you;

/** What they are called. */
export function NicknameSetting({ shop, me }: { shop: Shop; me: Agent }) {
  const typed = useSignal(me.nickname);
  const said = useSignal('');
  const act = useAct();
  const hint = useId();
  const trouble = cannotBeNamed(shop, me.id, asNickname(typed.value))?.words ?? '';
  const save = async (event: Event) => {
    event.preventDefault();
    if (trouble !== '') return;
    const nickname = asNickname(typed.value);
    const done = await act.run(() => command({ do: 'renameAgent', by: me.id, agent: me.id, nickname }));
    if (done) said.value = texts.saved;
  };
  return (
    <form class="setting-form" onSubmit={save}>
      <div class="side-by-side field-and-button">
        <NicknameField
          name={texts.nickname}
          typed={typed}
          trouble={trouble}
          hint={hint}
          longest={longestNickname}
          changed={() => {
            said.value = '';
          }}
        />
        <button type="submit" class="button" disabled={trouble !== '' || act.busy.value}>
          {texts.save}
        </button>
        <span role="status">{said.value}</span>
      </div>
      <p class="hint" id={hint}>
        {texts.nicknameHint}
      </p>
      <Refused words={act.words} />
    </form>
  );
}
