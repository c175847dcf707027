import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { knownMarkets } from '../../../core/domain/shop/market.ts';
import type { Shop, ShopChange } from '../../../core/domain/shop/shop.ts';
import { isZone } from '../../../core/domain/shop/zone.ts';
import { command } from '../../../core/protocol/client.ts';
import { useAct } from '../../desk/use-act.ts';
import { useMay } from '../../desk/use-may.ts';
import { language } from '../../ui/language.ts';
import { dayAndTime } from '../../ui/moment.ts';
import { useDerived } from '../../ui/use-derived.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { Field } from '../field.tsx';
import { SaveRow } from '../save-row.tsx';
import { MarketRules } from './market-rules.tsx';

const texts = settingsWords.shop;
const MINUTE = 60_000;

function marketName(code: string): string {
  if (!knownMarkets.includes(code)) return texts.otherMarket(code);
  const region = code === 'UK' ? 'GB' : code;
  return new Intl.DisplayNames(language, { type: 'region' }).of(region) ?? code;
}

/** What the shop is called, where it sells, and by which clock it lives. */
export function ShopForm({ shop, now }: { shop: Shop; now: ReadonlySignal<number> }) {
  const { by, why } = useMay();
  const act = useAct();
  const [change, setChange] = useState<ShopChange>({});
  const [saved, setSaved] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { name, market, zone } = { ...shop, ...change };
  const set = (more: ShopChange) => setChange({ ...change, ...more });
  const leave = (field: string) => () => setLeft(new Set([...left, field]));
  const nameWrong = name.trim() === '' ? texts.nameMissing : '';
  const zoneWrong = isZone(zone) ? '' : texts.zoneWrong;
  const rests = name === shop.name && market === shop.market && zone === shop.zone;
  const save = async (event: Event) => {
    event.preventDefault();
    setLeft(new Set(['name', 'zone']));
    if (rests || nameWrong !== '' || zoneWrong !== '') return;
    const wanted = { name: name.trim(), market, zone };
    if (!(await act.run(() => command({ do: 'setShop', by, change: wanted })))) return;
    setChange({});
    setSaved(texts.saved);
  };
  return (
    <form onSubmit={save} noValidate>
      <fieldset class="settings-group" disabled={why !== ''}>
        <Field name={texts.name} hint={texts.nameHint} wrong={left.has('name') ? nameWrong : ''}>
          {(attributes) => (
            <input
              {...attributes}
              class="field"
              maxLength={60}
              value={name}
              onInput={({ currentTarget }) => set({ name: currentTarget.value })}
              onBlur={leave('name')}
            />
          )}
        </Field>
        <Field name={texts.market} hint={texts.marketHint}>
          {(attributes) => (
            <select
              {...attributes}
              class="select"
              value={market}
              onChange={({ currentTarget }) => set({ market: currentTarget.value })}
            >
              {[...new Set([...knownMarkets, shop.market])].map((code) => (
                <option key={code} value={code}>
                  {marketName(code)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <MarketRules market={market} zone={zoneWrong === '' ? zone : shop.zone} now={now} />
        <Field name={texts.zone} hint={texts.zoneHint} wrong={left.has('zone') ? zoneWrong : ''}>
          {(attributes) => (
            <input
              {...attributes}
              class="field"
              list="zones"
              autocomplete="off"
              spellcheck={false}
              maxLength={60}
              value={zone}
              onInput={({ currentTarget }) => set({ zone: currentTarget.value })}
              onBlur={leave('zone')}
            />
          )}
        </Field>
        {zoneWrong === '' && <ThereNow zone={zone} now={now} />}
        <datalist id="zones">
          {Intl.supportedValuesOf('timeZone').map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
        <SaveRow name={texts.save} act={act} rests={rests} saved={saved} />
      </fieldset>
    </form>
  );
}

/** What the clock on the wall there shows. */
function ThereNow({ zone, now }: { zone: string; now: ReadonlySignal<number> }) {
  const minute = useDerived(() => Math.floor(now.value / MINUTE) * MINUTE, [now]);
  return <p class="hint figures">{texts.thereNow(dayAndTime(minute.value, zone))}</p>;
}
