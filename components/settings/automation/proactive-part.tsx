import type { ProactiveStage } from '../../../core/domain/automation/automation.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { useMay } from '../../desk/use-may.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { Choice } from '../choice.tsx';
import { AutomaticText } from './automatic-text.tsx';
import { changeAutomation } from './change-automation.ts';
import { EditForm, type PartProps } from './edit-form.tsx';

const texts = settingsWords.automation.proactive;
const stages: readonly ProactiveStage[] = ['shipped', 'outForDelivery', 'delayed'];

/** What buyers are told of their orders unasked: each by its switch, with its text. */
export function ProactivePart(props: PartProps) {
  const { shop, editing, guard } = props;
  const { by, why } = useMay();
  const act = useAct();
  const turn = (stage: ProactiveStage, on: boolean) =>
    void act.run(() =>
      changeAutomation(by, (automation) => {
        const { proactive } = automation;
        return { ...automation, proactive: { ...proactive, [stage]: { ...proactive[stage], on } } };
      }),
    );
  return (
    <>
      <fieldset aria-busy={act.busy.value}>
        <legend class="label">{texts.which}</legend>
        {stages.map((stage) => (
          <Choice
            key={stage}
            name={texts.of[stage].name}
            hint={texts.of[stage].hint}
            on={shop.automation.proactive[stage].on}
            disabled={why !== ''}
            turn={(on) => turn(stage, on)}
          />
        ))}
      </fieldset>
      <Refused words={act.words} />
      <EditForm {...props} names={stages}>
        {stages.map((stage) => (
          <AutomaticText
            key={stage}
            of={stage}
            text={editing.now[stage]}
            set={(text) => editing.set({ [stage]: text })}
            shop={shop.name}
            guard={guard}
            elsewhere={editing.elsewhere(stage)}
          />
        ))}
      </EditForm>
    </>
  );
}
