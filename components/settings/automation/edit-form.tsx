import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { AutomaticTextName } from '../../../core/domain/automation/automatic-texts.ts';
import { automaticTextNames, tidyAutomatic } from '../../../core/domain/automation/automatic-texts.ts';
import type { CheckOutgoing } from '../../../core/domain/guard/guard-over.ts';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import { useAct } from '../../desk/use-act.ts';
import { useMay } from '../../desk/use-may.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { SaveRow } from '../save-row.tsx';
import { textTrouble } from './automatic-text.tsx';
import { changeAutomation } from './change-automation.ts';
import { type Edits, type Written, withEdits } from './edits.ts';
import type { Editing } from './use-edits.ts';

const texts = settingsWords.automation;

/** What every part of the page works on. */
export interface PartProps {
  shop: Shop;
  editing: Editing;
  /** Null until it is read. */
  guard: CheckOutgoing | null;
}

interface EditFormProps extends PartProps {
  /** What is saved with it. */
  names: readonly (keyof Written)[];
  children: ComponentChildren;
}

function isText(name: keyof Written): name is AutomaticTextName {
  return (automaticTextNames as readonly string[]).includes(name);
}

/** Fields that are saved together, or put back to how they are saved. What others are set to meanwhile stays. */
export function EditForm({ shop, editing, guard, names, children }: EditFormProps) {
  const { by, why } = useMay();
  const act = useAct();
  const form = useRef<HTMLFormElement>(null);
  const [said, setSaid] = useState('');
  const rests = !editing.changed(names);
  const save = async (event: Event) => {
    event.preventDefault();
    if (rests || guard === null) return;
    const wrong = names.some(
      (name) => isText(name) && textTrouble(name, tidyAutomatic(editing.now[name]), shop.name, guard) !== '',
    );
    if (wrong) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const mine: Edits = Object.fromEntries(
      names.map((name) => [name, editing.edits.peek()[name] ?? editing.saved[name]]),
    );
    if (!(await act.run(() => changeAutomation(by, (automation) => withEdits(automation, mine))))) return;
    setSaid(texts.saved);
    editing.drop(names.filter((name) => editing.edits.peek()[name] === mine[name]));
  };
  const discard = () => {
    editing.drop(names);
    setSaid(texts.discarded);
    form.current?.querySelector<HTMLElement>('textarea, select')?.focus();
  };
  return (
    <form ref={form} onSubmit={save} noValidate>
      <fieldset class="settings-group" disabled={why !== ''}>
        {children}
        <div class="save-or-discard">
          <SaveRow name={texts.save} act={act} rests={rests} saved={said} />
          {!rests && (
            <button type="button" class="button" onClick={discard}>
              {texts.discard}
            </button>
          )}
          {!rests && <span class="hint">{texts.unsaved}</span>}
        </div>
      </fieldset>
    </form>
  );
}
