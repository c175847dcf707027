import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { type AppFields, type Site, serviceIdIn } from '../../../core/domain/connection/app-fields.ts';
import { platformHosts } from '../../../core/domain/connection/platform-hosts.ts';
import { askToReach } from '../../../core/platform/host-access.ts';
import type { ConnectionRow } from '../../../core/store/rows.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { Field } from '../field.tsx';
import { nothingWrong, type Wrong, wrongIn } from './app-fields.ts';
import { Step } from './step.tsx';
import { useHouse } from './use-house.ts';

const says = settingsWords.connection.form;

interface AppFormProps {
  connection: ConnectionRow;
  fresh: boolean;
  /** Goes back to the connection there is; absent without one. */
  cancel?: () => void;
}

function beginning({ account, address }: ConnectionRow): AppFields {
  const { site = 'row', appKey = '', serviceId = '' } = account ?? {};
  return { site, address, appKey, appSecret: '', serviceId };
}

/** What the app is known by. The secret goes to the worker and is not shown again. */
export function AppForm({ connection, fresh, cancel }: AppFormProps) {
  const typed = useSignal(beginning(connection));
  const wrong = useSignal<Wrong>(nothingWrong);
  const form = useRef<HTMLFormElement>(null);
  const act = useAct();
  const house = useHouse();
  const { account } = connection;
  const keptFor = account?.connected ? account.appKey : '';
  const change = (part: Partial<AppFields>) => {
    typed.value = { ...typed.value, ...part };
  };
  const begin = async () => {
    const { site, address, serviceId, ...app } = typed.value;
    wrong.value = wrongIn(typed.value, keptFor);
    if (Object.values(wrong.value).some((words) => words !== '')) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    // First of all: the browser asks only right after a press.
    const allowed = site === 'here' || (await askToReach(platformHosts));
    if (!allowed) {
      act.words.value = says.denied;
      return;
    }
    const told = { site, ...app, address: site === 'here' ? address : '', serviceId: serviceIdIn(serviceId) };
    await act.run(() => house({ do: 'beginConnecting', ...told }));
  };
  return (
    <Step title={says.title} fresh={fresh}>
      <form
        ref={form}
        class="settings-group"
        noValidate
        aria-busy={act.busy.value}
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <SiteChoice typed={typed.value} wrong={wrong.value} change={change} />
        <Credentials typed={typed.value} wrong={wrong.value} change={change} kept={keptFor} />
        {typed.value.site !== 'here' && <p class="hint">{says.permission}</p>}
        <Refused words={act.words} />
        <div class="side-by-side">
          <button type="submit" class="button primary" disabled={act.busy.value}>
            {act.busy.value ? says.submitting : says.submit}
          </button>
          {cancel && (
            <button type="button" class="button" onClick={cancel}>
              {says.cancel}
            </button>
          )}
        </div>
      </form>
    </Step>
  );
}

interface PartProps {
  typed: AppFields;
  wrong: Wrong;
  change: (part: Partial<AppFields>) => void;
}

const sites: readonly Site[] = ['row', 'us', 'here'];

function SiteChoice({ typed, wrong, change }: PartProps) {
  return (
    <>
      <fieldset>
        <legend class="label">{says.site}</legend>
        {sites.map((site) => (
          <label key={site} class="choice">
            <input
              type="radio"
              name="connection-site"
              checked={typed.site === site}
              onChange={() => change({ site })}
            />
            {says[site]}
          </label>
        ))}
      </fieldset>
      {typed.site === 'here' && (
        <Field name={says.address} hint={says.hereHint} wrong={wrong.address}>
          {(tied) => (
            <input
              {...tied}
              class="field"
              type="url"
              autocomplete="off"
              spellcheck={false}
              placeholder={says.addressExample}
              value={typed.address}
              onInput={({ currentTarget }) => change({ address: currentTarget.value.trim() })}
            />
          )}
        </Field>
      )}
    </>
  );
}

function Credentials({ typed, wrong, change, kept }: PartProps & { kept: string }) {
  const isKept = kept !== '' && kept === typed.appKey;
  return (
    <>
      <Field name={says.appKey} hint={says.appKeyHint} wrong={wrong.appKey}>
        {(tied) => (
          <input
            {...tied}
            class="field"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={typed.appKey}
            onInput={({ currentTarget }) => change({ appKey: currentTarget.value.trim() })}
          />
        )}
      </Field>
      <Field
        name={says.appSecret}
        hint={isKept ? says.appSecretKept : says.appSecretHint}
        wrong={wrong.appSecret}
      >
        {(tied) => (
          <input
            {...tied}
            class="field"
            type="password"
            // Browsers offer to keep passwords; this one is kept sealed.
            autocomplete="one-time-code"
            spellcheck={false}
            value={typed.appSecret}
            onInput={({ currentTarget }) => change({ appSecret: currentTarget.value.trim() })}
          />
        )}
      </Field>
      <Field name={says.serviceId} hint={says.serviceIdHint} wrong={wrong.serviceId}>
        {(tied) => (
          <input
            {...tied}
            class="field"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={typed.serviceId}
            onInput={({ currentTarget }) => change({ serviceId: currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}
