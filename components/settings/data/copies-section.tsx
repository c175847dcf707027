import { useState } from 'preact/hooks';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import { exportDesk } from '../../../core/store/queries/export-desk.ts';
import { type LongWork, readBackup } from '../../../core/store/queries/read-backup.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { useMay } from '../../desk/use-may.ts';
import { fileSize } from '../../ui/file-size.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { Field } from '../field.tsx';
import { Section } from '../section.tsx';
import { askHouse } from './house.ts';
import { packed } from './packed-file.ts';
import { fileName, saveFile } from './save-file.ts';
import { sealFile } from './sealed-file.ts';
import { useLongWork } from './use-long-work.ts';
import { WorkBar } from './work-bar.tsx';

const texts = settingsWords.data.copies;
/** Pieces become part of the file by so many: a page need not hold all as text. */
const together = 200;
const shortest = 8;

async function exported(long: LongWork): Promise<Blob> {
  const parts: Blob[] = [];
  let some: string[] = [];
  for await (const piece of exportDesk(deskDb(), Date.now(), long)) {
    some.push(piece);
    if (some.length < together) continue;
    parts.push(new Blob(some));
    some = [];
  }
  return new Blob([...parts, ...some], { type: 'application/json' });
}

/** Files of everything: for reading elsewhere, and for making this desk again. */
export function CopiesSection({ shop }: { shop: Shop }) {
  const { by, why } = useMay();
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState('');
  const exporting = useLongWork(texts);
  const backing = useLongWork(texts);
  const disabled = why !== '' || Object.keys(shop.agents).length === 0;
  const note = (what: string) => askHouse(by, { do: 'noteCopy', what, count: 0 } as never);
  const exportAll = () =>
    exporting.run(async (long) => {
      const file = await exported(long);
      saveFile(file, fileName('export', Date.now(), 'json'));
      await note('exported');
      return texts.done(fileSize(file.size));
    });
  const backUp = () => {
    if (passphrase !== '' && passphrase.length < shortest) return setWrong(texts.tooShort);
    return backing.run(async (long) => {
      const plain = await packed(await readBackup(deskDb(), Date.now(), long));
      const file = passphrase === '' ? plain : await sealFile(plain, passphrase);
      saveFile(file, fileName('backup', Date.now(), 'sidedesk'));
      await note('backedUp');
      return texts.done(fileSize(file.size));
    });
  };
  return (
    <Section title={texts.title} what={texts.what}>
      {why !== '' && <p class="hint">{why}</p>}
      <div>
        <button type="button" class="button" disabled={disabled} onClick={() => void exportAll()}>
          {texts.exportAll}
        </button>
        <p class="hint">{texts.exportHint}</p>
        <WorkBar name={texts.exportAll} work={exporting} />
      </div>
      <div class="settings-group">
        <Field name={texts.passphrase} hint={texts.passphraseHint} wrong={wrong}>
          {(attributes) => (
            <input
              {...attributes}
              type="password"
              class="field"
              autocomplete="new-password"
              disabled={disabled}
              value={passphrase}
              onInput={({ currentTarget }) => {
                setWrong('');
                setPassphrase(currentTarget.value);
              }}
            />
          )}
        </Field>
        <div>
          <button type="button" class="button" disabled={disabled} onClick={() => void backUp()}>
            {texts.backup}
          </button>
          <p class="hint">{texts.backupHint}</p>
          <WorkBar name={texts.backup} work={backing} />
        </div>
      </div>
    </Section>
  );
}
