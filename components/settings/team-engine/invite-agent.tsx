import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import type { TeamRow } from '../../../core/store/team-rows.ts';
import { enabledAgents } from '../../desk/me.ts';
import { useMay } from '../../desk/use-may.ts';
import { CodeToCopy } from '../../ui/code-to-copy.tsx';
import { settingsWords } from '../../words/settings-words.ts';
import { useHouse } from '../connection/use-house.ts';
import { Section } from '../section.tsx';
import { CodeForm } from './code-form.tsx';

const says = settingsWords.teamEngine.invite;
const { copy } = settingsWords.teamEngine;

/** Lets an agent of the roster into the team. */
export function InviteAgent({ shop, team }: { shop: Shop; team: TeamRow }) {
  const house = useHouse();
  const { why } = useMay();
  const others = enabledAgents(shop).filter(({ id }) => id !== team.agent);
  const [first] = others;
  const chosen = useSignal('');
  const made = useSignal<{ readonly nickname: string; readonly code: string } | null>(null);
  const id = useId();
  const agent = others.find((each) => each.id === chosen.value) ?? first;
  const invite = async (request: string) => {
    const reply = await house({ do: 'inviteAgent', agent: agent?.id ?? '', request });
    if (reply.ok) made.value = { nickname: agent?.nickname ?? '', ...(reply.value as { code: string }) };
    return reply;
  };
  if (!agent || why !== '')
    return (
      <Section title={says.title} what={says.what}>
        <p class="hint">{why || says.nobody}</p>
      </Section>
    );
  return (
    <Section title={says.title} what={says.what}>
      <CodeForm
        name={says.request}
        hint={says.requestHint}
        empty={says.empty}
        button={says.button}
        busy={says.button}
        act={invite}
      >
        <div>
          <label class="label" for={id}>
            {says.agent}
          </label>
          <select
            id={id}
            class="select"
            onChange={({ currentTarget }) => {
              chosen.value = currentTarget.value;
              made.value = null;
            }}
          >
            {others.map((each) => (
              <option key={each.id} value={each.id} selected={each.id === agent.id}>
                {each.nickname}
              </option>
            ))}
          </select>
        </div>
      </CodeForm>
      {made.value && (
        <div>
          <CodeToCopy
            key={made.value.code}
            name={says.code(made.value.nickname)}
            code={made.value.code}
            texts={copy}
          />
          <p class="hint">{says.secret}</p>
        </div>
      )}
      <p class="hint">{says.lasts}</p>
    </Section>
  );
}
