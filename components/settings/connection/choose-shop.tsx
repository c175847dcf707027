import { useSignal } from '@preact/signals';
import { accessFamilies, neededScopes } from '../../../core/domain/connection/needed-access.ts';
import { asNickname, longestNickname } from '../../../core/domain/roster/nickname.ts';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import type { ConnectingRow, OfferedShop } from '../../../core/store/account-rows.ts';
import type { ConnectionRow } from '../../../core/store/rows.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { Field } from '../field.tsx';
import { regionName } from './region-name.ts';
import { Step } from './step.tsx';
import { useHouse } from './use-house.ts';

const { choose: says, bring, needs } = settingsWords.connection;

interface ChooseShopProps {
  attempt: ConnectingRow;
  connection: ConnectionRow;
  shop: Shop;
  fresh: boolean;
}

/** The last step: which of the shops, and who the desk belongs to. */
export function ChooseShop({ attempt, connection, shop, fresh }: ChooseShopProps) {
  const { account } = connection;
  const fits = (each: OfferedShop) => !account || account.shopId === each.id;
  const chosen = useSignal(attempt.shops.find(fits)?.id ?? '');
  const nickname = useSignal('');
  const wrong = useSignal('');
  const act = useAct();
  const house = useHouse();
  const nobody = Object.keys(shop.agents).length === 0;
  const connect = async () => {
    const name = asNickname(nickname.value);
    const isName = !nobody || (name !== '' && [...name].length <= longestNickname);
    wrong.value = isName ? '' : says.nicknameWrong;
    if (!isName) return;
    if (chosen.value === '') act.words.value = says.none;
    else await act.run(() => house({ do: 'chooseShop', shop: chosen.value, nickname: name }));
  };
  return (
    <Step title={says.title} fresh={fresh}>
      <form
        class="settings-group"
        noValidate
        aria-busy={act.busy.value}
        onSubmit={(event) => {
          event.preventDefault();
          void connect();
        }}
      >
        <fieldset>
          <legend class="label">{says.label}</legend>
          {attempt.shops.map((each) => (
            <label key={each.id} class="choice">
              <input
                type="radio"
                name="connection-shop"
                checked={chosen.value === each.id}
                disabled={!fits(each)}
                onChange={() => {
                  chosen.value = each.id;
                }}
              />
              <span>
                <bdi>{each.name || each.id}</bdi>, {regionName(each.region)}
                {each.crossBorder && `, ${says.abroad}`}
                {!fits(each) && <span class="hint connection-why">{says.other(connection.shopName)}</span>}
              </span>
            </label>
          ))}
        </fieldset>
        <Lacking scopes={attempt.scopes} />
        {nobody && (
          <Field name={says.nickname} hint={says.nicknameHint} wrong={wrong.value}>
            {(tied) => (
              <input
                {...tied}
                class="field"
                type="text"
                autocomplete="nickname"
                value={nickname.value}
                onInput={({ currentTarget }) => {
                  nickname.value = currentTarget.value;
                }}
              />
            )}
          </Field>
        )}
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
            {bring.anew}
          </button>
        </div>
      </form>
    </Step>
  );
}

/** What the platform did not list among what it granted. Where it listed nothing, nothing is known. */
function Lacking({ scopes }: { scopes: readonly string[] }) {
  const lacking = accessFamilies.filter((family) => !scopes.includes(neededScopes[family]));
  if (scopes.length === 0 || lacking.length === 0) return null;
  return (
    <div class="connection-lacking">
      <p class="label">{says.lacks}</p>
      <ul>
        {lacking.map((family) => (
          <li key={family}>
            {needs.families[family]} (<code>{neededScopes[family]}</code>). {needs.without[family]}
          </li>
        ))}
      </ul>
      <p class="hint">{says.lacksHint}</p>
    </div>
  );
}
