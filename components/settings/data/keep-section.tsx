import { useState } from 'preact/hooks';
import type { KeepMonths } from '../../../core/store/privacy/privacy-rows.ts';
import { connectionNow } from '../../../core/store/queries/connection-now.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { chatsOlderThan, keepMonthsNow } from '../../../core/store/queries/storage-used.ts';
import { useAct } from '../../desk/use-act.ts';
import { useLive } from '../../desk/use-live.ts';
import { useMay } from '../../desk/use-may.ts';
import { Modal } from '../../ui/modal.tsx';
import { settingsWords } from '../../words/settings-words.ts';
import { Field } from '../field.tsx';
import { SaveRow } from '../save-row.tsx';
import { Section } from '../section.tsx';
import { askHouse } from './house.ts';
import { useTeamPast } from './use-team-past.ts';
import { wholeNumber } from './whole-number.ts';

const texts = settingsWords.data.keep;
const choices = [0, 24, 12, 6, 3] as const satisfies readonly KeepMonths[];

async function older(months: KeepMonths): Promise<{ readonly months: KeepMonths; readonly count: number }> {
  const db = deskDb();
  const { clockOffset } = await connectionNow(db);
  return { months, count: await chatsOlderThan(db, months, Date.now() + clockOffset) };
}

/** How long closed chats are kept; what would go is said before it does. */
export function KeepSection() {
  const may = useMay();
  const { by } = may;
  const { inTeam, mayForget } = useTeamPast();
  const why = may.why === '' && !mayForget ? texts.owner : may.why;
  const act = useAct();
  const [chosen, setChosen] = useState<KeepMonths | null>(null);
  const [asking, setAsking] = useState(false);
  const [saved, setSaved] = useState('');
  const kept = useLive(() => keepMonthsNow(deskDb()), []).value;
  const months = chosen ?? kept ?? 0;
  const found = useLive(() => older(months), [months]).value;
  const count = found?.months === months ? found.count : null;
  const rests = chosen === null || chosen === kept;
  const save = async () => {
    setAsking(false);
    if (!(await act.run(() => askHouse(by, { do: 'setKeep', months } as never)))) return;
    setChosen(null);
    setSaved(texts.saved);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (rests || count === null) return;
    if (count > 0) setAsking(true);
    else void save();
  };
  return (
    <Section title={texts.title} what={texts.what}>
      {inTeam && <p class="hint">{texts.team}</p>}
      {why !== '' && <p class="hint">{why}</p>}
      <form class="settings-group" onSubmit={submit}>
        <Field name={texts.name} hint={texts.hint}>
          {(attributes) => (
            <select
              {...attributes}
              class="select"
              disabled={why !== ''}
              value={months}
              onChange={({ currentTarget }) => {
                setSaved('');
                setChosen(Number(currentTarget.value) as KeepMonths);
              }}
            >
              {choices.map((each) => (
                <option key={each} value={each}>
                  {texts.options[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {months > 0 && <p role="status">{count === null ? texts.counting : wouldGo(count)}</p>}
        <SaveRow name={texts.save} act={act} rests={rests} saved={saved} />
      </form>
      {asking && count !== null && (
        <Modal title={texts.title2} close={() => setAsking(false)}>
          <div class="data-dialog">
            <p>{wouldGo(count)}</p>
            <div class="side-by-side">
              <button type="button" class="button primary" onClick={() => void save()}>
                {count === 1 ? texts.confirmOne : texts.confirm(wholeNumber(count))}
              </button>
              <button type="button" class="button" onClick={() => setAsking(false)}>
                {texts.cancel}
              </button>
            </div>
          </div>
        </Modal>
      )}
    </Section>
  );
}

function wouldGo(count: number): string {
  if (count === 0) return texts.wouldNone;
  return count === 1 ? texts.wouldOne : texts.would(wholeNumber(count));
}
