import { useState } from 'preact/hooks';
import type { FoundBuyer } from '../../../core/store/queries/find-buyers.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { useMay } from '../../desk/use-may.ts';
import { Modal } from '../../ui/modal.tsx';
import { settingsWords } from '../../words/settings-words.ts';
import { Field } from '../field.tsx';
import { askHouse } from './house.ts';
import { useTeamPast } from './use-team-past.ts';

const texts = settingsWords.data.erase;

interface EraseDialogProps {
  buyer: FoundBuyer;
  close: () => void;
  erased: () => void;
}

/** Says what goes and what stays, and erases once the name was typed. */
export function EraseDialog({ buyer, close, erased }: EraseDialogProps) {
  const { by } = useMay();
  const { inTeam, mayForget } = useTeamPast();
  const act = useAct();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState('');
  const name = buyer.nickname || buyer.id;
  const erase = async (event: Event) => {
    event.preventDefault();
    if (!mayForget) return;
    if (typed.trim() !== name.trim()) return setWrong(texts.differs);
    const work = { do: 'eraseBuyer', buyer: buyer.id };
    if (await act.run(() => askHouse(by, work))) erased();
  };
  return (
    <Modal title={texts.title(name)} close={close}>
      <form class="data-dialog" onSubmit={erase}>
        <List title={texts.goes} items={texts.going} />
        <List title={texts.stays} items={texts.staying} />
        <p>
          {buyer.open && `${texts.open} `}
          {texts.block} {texts.shop}
        </p>
        {inTeam && <p>{mayForget ? texts.team : texts.owner}</p>}
        <p class="hint">{texts.pages}</p>
        <Field name={buyer.nickname ? texts.type : texts.typeId} wrong={wrong}>
          {(attributes) => (
            <input
              {...attributes}
              class="field"
              dir="auto"
              autocomplete="off"
              value={typed}
              onInput={({ currentTarget }) => {
                setWrong('');
                setTyped(currentTarget.value);
              }}
            />
          )}
        </Field>
        <div class="side-by-side">
          <button type="submit" class="button primary" aria-disabled={act.busy.value || !mayForget}>
            {texts.confirm}
          </button>
          <button type="button" class="button" onClick={close}>
            {texts.cancel}
          </button>
        </div>
        <Refused words={act.words} />
      </form>
    </Modal>
  );
}

function List({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <div>
      <h3 class="label">{title}</h3>
      <ul class="data-points">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
