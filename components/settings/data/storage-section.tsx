import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { type StorageUsed, storageUsed } from '../../../core/store/queries/storage-used.ts';
import { useLiveAtEase } from '../../desk/use-live.ts';
import { fileSize } from '../../ui/file-size.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { Section } from '../section.tsx';
import { wholeNumber } from './whole-number.ts';

const texts = settingsWords.data.used;
const kinds = Object.keys(texts.kinds) as (keyof typeof texts.kinds)[];
/** Counts need not follow every message, ms. */
const rest = 3000;

interface Room {
  readonly used: number | undefined;
  readonly quota: number | undefined;
  readonly persistent: boolean;
}

async function readRoom(): Promise<Room> {
  const { storage } = navigator;
  const { usage, quota } = (await storage?.estimate?.()) ?? {};
  return { used: usage, quota, persistent: (await storage?.persisted?.()) ?? false };
}

/** What is kept, by kind, and how much room it takes. */
export function StorageSection() {
  const used = useLiveAtEase(() => storageUsed(deskDb()), [], rest).value;
  const room = useSignal<Room | null>(null);
  const denied = useSignal(false);
  useEffect(() => {
    void readRoom().then((now) => {
      room.value = now;
    });
  }, []);
  const persist = async () => {
    denied.value = !(await navigator.storage?.persist?.());
    room.value = await readRoom();
  };
  return (
    <Section title={settingsWords.data.title} what={texts.what}>
      <h3 class="label">{texts.title}</h3>
      <dl class="data-used" aria-busy={!used}>
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{texts.kinds[kind]}</dt>
            <dd>{used && <Count used={used} kind={kind} />}</dd>
          </div>
        ))}
        <div>
          <dt>{texts.browser}</dt>
          <dd>{room.value && said(room.value)}</dd>
        </div>
      </dl>
      {room.value && (
        <div class="settings-group">
          <p class="hint">{room.value.persistent ? texts.persistent : texts.passing}</p>
          {!room.value.persistent && (
            <div>
              <button type="button" class="button" onClick={persist}>
                {texts.persist}
              </button>
            </div>
          )}
          {denied.value && (
            <p class="hint" role="status">
              {texts.denied}
            </p>
          )}
        </div>
      )}
    </Section>
  );
}

function Count({ used, kind }: { used: StorageUsed; kind: keyof typeof texts.kinds }) {
  const count = wholeNumber(used[kind]);
  if (kind !== 'chats' || used.open === 0) return <>{count}</>;
  return (
    <>
      {count} <span class="hint">{texts.open(wholeNumber(used.open))}</span>
    </>
  );
}

function said({ used, quota }: Room): string {
  if (used === undefined) return texts.unknown;
  return quota === undefined ? fileSize(used) : texts.of(fileSize(used), fileSize(quota));
}
