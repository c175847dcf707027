import { useSignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import { type LongWork, Stopped } from '../../../core/store/queries/read-backup.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { storageUsed } from '../../../core/store/queries/storage-used.ts';
import { useMay } from '../../desk/use-may.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { Field } from '../field.tsx';
import { Section } from '../section.tsx';
import { ReplaceDialog, type Replacing } from './replace-dialog.tsx';
import {
  dropBackup,
  giveBackup,
  keepBackup,
  NotRestored,
  putInPlace,
  type ReadBackup,
} from './restore-file.ts';
import { isSealed } from './sealed-file.ts';
import { useLongWork } from './use-long-work.ts';
import { WorkBar } from './work-bar.tsx';

const texts = settingsWords.data.restore;

/** The worker holds the file only while it is awake: it is asked more often than it would fall asleep, ms. */
const wakeEvery = 10_000;

/** What went wrong is said where it is known; all else is a fault of ours. */
async function worded(work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Stopped) return texts.stopped;
    if (error instanceof NotRestored) return error.message;
    throw error;
  }
}

/** Reads a backup, says what it would replace, and puts it in place. */
export function RestoreSection({ shop }: { shop: Shop }) {
  const may = useMay();
  const isEmpty = Object.keys(shop.agents).length === 0;
  const why = isEmpty ? '' : may.why;
  // In a desk where nobody works yet there is nobody who could be asked for.
  const by = may.by || 'nobody';
  const [file, setFile] = useState<File | null>(null);
  const [sealed, setSealed] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [read, setRead] = useState<Replacing | null>(null);
  const confirmed = useRef<ReadBackup | null>(null);
  const stage = useSignal(texts.reading);
  const work = useLongWork({ stopped: texts.stopped, failed: texts.notABackup });
  useEffect(() => {
    if (!read) return undefined;
    const beat = setInterval(() => void keepBackup(by, read.id), wakeEvery);
    return () => clearInterval(beat);
  }, [read, by]);
  const choose = async (chosen: File | undefined) => {
    work.said.value = '';
    setFile(chosen ?? null);
    setSealed(chosen ? await isSealed(chosen) : false);
  };
  const begin = (event: Event) => {
    event.preventDefault();
    if (!file) return;
    stage.value = texts.reading;
    void work.run((long) =>
      worded(async () => {
        const given = await giveBackup(by, file, passphrase, long);
        setRead({ ...given, chats: (await storageUsed(deskDb())).chats });
        return '';
      }),
    );
  };
  const confirm = (backup: ReadBackup) => {
    confirmed.current = backup;
    setRead(null);
    void work.run((long: LongWork) =>
      worded(async () => {
        await putInPlace(by, backup, long, (now, share) => {
          stage.value = texts[now];
          long.progress(share);
        });
        return texts.done;
      }),
    );
  };
  const cancel = (backup: ReadBackup) => {
    // A dialog that goes says so, whatever it goes for.
    if (confirmed.current === backup) return;
    setRead(null);
    void dropBackup(by, backup.id);
  };
  return (
    <Section title={texts.title} what={texts.what}>
      {why !== '' && <p class="hint">{why}</p>}
      <form class="settings-group" onSubmit={begin}>
        <Field name={texts.choose}>
          {(attributes) => (
            <input
              {...attributes}
              type="file"
              disabled={why !== ''}
              onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
            />
          )}
        </Field>
        {sealed && <Passphrase typed={passphrase} type={setPassphrase} />}
        <div>
          <button type="submit" class="button" aria-disabled={!file || work.share.value !== null}>
            {texts.restore}
          </button>
        </div>
        <WorkBar name={stage.value} work={work} />
      </form>
      {read && (
        <ReplaceDialog
          backup={read}
          zone={shop.zone}
          confirm={() => confirm(read)}
          cancel={() => cancel(read)}
        />
      )}
    </Section>
  );
}

function Passphrase({ typed, type }: { typed: string; type: (passphrase: string) => void }) {
  return (
    <Field name={texts.passphrase}>
      {(attributes) => (
        <input
          {...attributes}
          type="password"
          class="field"
          autocomplete="off"
          value={typed}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
      )}
    </Field>
  );
}
