import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { exportBuyer } from '../../../core/store/queries/export-desk.ts';
import { type FoundBuyer, findBuyers } from '../../../core/store/queries/find-buyers.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { useLive } from '../../desk/use-live.ts';
import { useMay } from '../../desk/use-may.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { Field } from '../field.tsx';
import { Section } from '../section.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { askHouse } from './house.ts';
import { fileName, saveFile } from './save-file.ts';

const texts = settingsWords.data.buyer;
const most = 8;

/** A buyer found by name or order: what is kept of them as a file, or erased. */
export function BuyerSection() {
  const { by, why } = useMay();
  const [typed, setTyped] = useState('');
  const [erasing, setErasing] = useState<FoundBuyer | null>(null);
  const said = useSignal('');
  const found = useLive(() => findBuyers(deskDb(), typed, most), [typed]).value;
  const give = async (buyer: FoundBuyer) => {
    const text = await exportBuyer(deskDb(), buyer.id, Date.now());
    saveFile(new Blob([text], { type: 'application/json' }), fileName('buyer', Date.now(), 'json'));
    await askHouse(by, { do: 'noteCopy', what: 'exportedBuyer', count: buyer.chats } as never);
  };
  return (
    <Section title={texts.title} what={texts.what}>
      {why !== '' && <p class="hint">{why}</p>}
      <Field name={texts.search} hint={texts.hint}>
        {(attributes) => (
          <input
            {...attributes}
            type="search"
            class="field"
            dir="auto"
            value={typed}
            disabled={why !== ''}
            onInput={({ currentTarget }) => {
              said.value = '';
              setTyped(currentTarget.value);
            }}
          />
        )}
      </Field>
      {found && found.length > 0 && (
        <ul class="data-buyers" aria-label={texts.list}>
          {found.map((buyer) => (
            <Found
              key={buyer.id}
              buyer={buyer}
              give={() => void give(buyer)}
              erase={() => setErasing(buyer)}
            />
          ))}
        </ul>
      )}
      <p role="status">{said.value || (typed.trim() !== '' && found?.length === 0 ? texts.none : '')}</p>
      {erasing && (
        <EraseDialog
          buyer={erasing}
          close={() => setErasing(null)}
          erased={() => {
            setErasing(null);
            setTyped('');
            said.value = texts.erased;
          }}
        />
      )}
    </Section>
  );
}

function Found({ buyer, give, erase }: { buyer: FoundBuyer; give: () => void; erase: () => void }) {
  const name = buyer.nickname || texts.noName;
  return (
    <li>
      <span class="grow">
        <bdi>{name}</bdi>
        <span class="hint">
          {texts.has(buyer.chats, buyer.orders)}
          {buyer.open && ` · ${texts.open}`}
        </span>
      </span>
      <button type="button" class="button small-button" aria-label={texts.exportOf(name)} onClick={give}>
        {texts.export}
      </button>
      <button type="button" class="button small-button" aria-label={texts.eraseOf(name)} onClick={erase}>
        {texts.erase}
      </button>
    </li>
  );
}
