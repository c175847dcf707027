import { useSignal } from '@preact/signals';
import { readRedirected } from '../../../core/domain/connection/redirected.ts';
import type { ConnectingRow } from '../../../core/store/account-rows.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { Field } from '../field.tsx';
import { Step } from './step.tsx';
import { useHouse } from './use-house.ts';

const says = settingsWords.connection.bring;

/** The owner authorises the app on the platform's own page, and the person brings back the address they were led to. */
export function BringCode({ attempt, fresh }: { attempt: ConnectingRow; fresh: boolean }) {
  const typed = useSignal('');
  const wrong = useSignal('');
  const act = useAct();
  const house = useHouse();
  const bring = async () => {
    const read = readRedirected(typed.value, attempt);
    wrong.value = 'problem' in read ? says.problems[read.problem] : '';
    if (wrong.value === '') await act.run(() => house({ do: 'claimAccess', redirected: typed.value }));
  };
  return (
    <Step title={says.title} fresh={fresh}>
      <ol class="connection-ways">
        <li>
          <p>{says.first}</p>
          <a class="button primary" href={attempt.page} target="_blank" rel="noreferrer">
            {says.open}
          </a>
        </li>
        <li>
          <p>{says.back}</p>
          <form
            class="settings-group"
            noValidate
            aria-busy={act.busy.value}
            onSubmit={(event) => {
              event.preventDefault();
              void bring();
            }}
          >
            <Field name={says.label} hint={says.hint} wrong={wrong.value}>
              {(tied) => (
                <textarea
                  {...tied}
                  class="area"
                  rows={3}
                  autocomplete="off"
                  spellcheck={false}
                  value={typed.value}
                  onInput={({ currentTarget }) => {
                    typed.value = currentTarget.value;
                  }}
                />
              )}
            </Field>
            <Refused words={act.words} />
            <div class="side-by-side">
              <button type="submit" class="button primary" disabled={act.busy.value}>
                {act.busy.value ? says.submitting : says.submit}
              </button>
              <button
                type="button"
                class="button"
                onClick={() => void act.run(() => house({ do: 'dropConnecting' }))}
              >
                {says.anew}
              </button>
            </div>
          </form>
        </li>
      </ol>
    </Step>
  );
}
