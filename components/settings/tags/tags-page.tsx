import { type SystemTag, systemTags } from '../../../core/domain/triage/system-tag.ts';
import { command } from '../../../core/protocol/client.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { useMay } from '../../desk/use-may.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { Choice } from '../choice.tsx';
import type { PageProps } from '../page-props.ts';
import { Section } from '../section.tsx';

const texts = settingsWords.tags;
const categories: readonly SystemTag[] = ['prePurchase', 'logistics', 'aftersales'];

/** Which tags the system sets, and what each rests on. */
export function TagsPage({ shop: { tagsOff } }: PageProps) {
  const { by, why } = useMay();
  const act = useAct();
  const turn = (tag: SystemTag, on: boolean) => void act.run(() => command({ do: 'switchTag', by, tag, on }));
  const choice = (tag: SystemTag) => (
    <Choice
      key={tag}
      name={texts.of[tag].name}
      hint={texts.of[tag].hint}
      on={!tagsOff.includes(tag)}
      disabled={why !== ''}
      turn={(on) => turn(tag, on)}
    />
  );
  return (
    <Section title={texts.title} what={texts.what}>
      {why !== '' && <p>{why}</p>}
      <div class="settings-group" aria-busy={act.busy.value}>
        <fieldset>
          <legend class="label">{texts.category}</legend>
          {categories.map(choice)}
          <p class="hint">{texts.categoryOff}</p>
        </fieldset>
        <fieldset>
          <legend class="label">{texts.words}</legend>
          {systemTags.filter((tag) => !categories.includes(tag)).map(choice)}
        </fieldset>
        <Refused words={act.words} />
      </div>
    </Section>
  );
}
