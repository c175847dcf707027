import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { asNickname, cannotBeNamed, longestNickname } from '../../../core/domain/roster/nickname.ts';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import { command } from '../../../core/protocol/client.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { useMay } from '../../desk/use-may.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { Section } from '../section.tsx';
import { CapacityField, capacityOf } from './capacity-field.tsx';
import { newAgentId } from './new-agent-id.ts';
import { NicknameField } from './nickname-field.tsx';

const texts = settingsWords.team;
/** A beginning that suits somebody who also does other things. */
const firstCapacity = '8';

/** Brings somebody onto the team. */
export function AddAgent({ shop }: { shop: Shop }) {
  const { by, why } = useMay();
  const act = useAct();
  const typed = useSignal('');
  const capacity = useSignal(firstCapacity);
  const said = useSignal('');
  const hint = useId();
  const nickname = asNickname(typed.value);
  const trouble = nickname === '' ? '' : (cannotBeNamed(shop, '', nickname)?.words ?? '');
  const room = capacityOf(capacity.value);
  const add = async (event: Event) => {
    event.preventDefault();
    if (nickname === '' || trouble !== '' || room === null) return;
    const agent = newAgentId(shop, nickname);
    if (!(await act.run(() => command({ do: 'addAgent', by, agent, nickname, capacity: room })))) return;
    typed.value = '';
    capacity.value = firstCapacity;
    said.value = texts.added(nickname);
  };
  return (
    <Section title={texts.add} what={texts.addWhat}>
      <form class="setting-form" onSubmit={add}>
        <div class="side-by-side field-and-button">
          <NicknameField
            name={texts.nickname}
            typed={typed}
            trouble={trouble}
            longest={longestNickname}
            disabled={why !== ''}
            changed={() => {
              said.value = '';
            }}
          />
          <CapacityField typed={capacity} hint={why === '' ? undefined : hint} disabled={why !== ''} />
          <button
            type="submit"
            class="button primary"
            disabled={why !== '' || nickname === '' || trouble !== '' || room === null || act.busy.value}
          >
            {texts.addButton}
          </button>
        </div>
        {why !== '' && (
          <p class="hint" id={hint}>
            {why}
          </p>
        )}
        <p role="status">{said.value}</p>
        <Refused words={act.words} />
      </form>
    </Section>
  );
}
