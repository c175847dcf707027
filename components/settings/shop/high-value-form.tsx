import { useState } from 'preact/hooks';
import { command } from '../../../core/protocol/client.ts';
import { useAct } from '../../desk/use-act.ts';
import { useMay } from '../../desk/use-may.ts';
import { Icon } from '../../ui/icon.tsx';
import { settingsWords } from '../../words/settings-words.ts';
import { Field } from '../field.tsx';
import { SaveRow } from '../save-row.tsx';
import {
  amountWrong,
  currencyName,
  highValueOf,
  marketCurrencies,
  type TypedAmount,
  typedAmounts,
} from './amounts.ts';

const texts = settingsWords.shop;

/** From which amount on an order counts as high value, currency by currency. */
export function HighValueForm({ highValue }: { highValue: Readonly<Record<string, number>> }) {
  const { by, why } = useMay();
  const act = useAct();
  const [typed, setTyped] = useState<readonly TypedAmount[] | null>(null);
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState('');
  const kept = typedAmounts(highValue);
  const rows = typed ?? kept;
  const rests = JSON.stringify(highValueOf(rows)) === JSON.stringify(highValueOf(kept));
  const change = (at: number, more: Partial<TypedAmount>) =>
    setTyped(rows.map((row, n) => (n === at ? { ...row, ...more } : row)));
  const taken = rows.map(({ currency }) => currency);
  const free = marketCurrencies.find((each) => !taken.includes(each));
  const save = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (rests || rows.some((row) => amountWrong(row) !== '')) return;
    const wanted = { highValue: highValueOf(rows) };
    if (!(await act.run(() => command({ do: 'setShop', by, change: wanted })))) return;
    setTyped(null);
    setTried(false);
    setSaved(texts.saved);
  };
  return (
    <form onSubmit={save} noValidate>
      <fieldset class="settings-group" disabled={why !== ''}>
        {rows.length === 0 && <p class="hint">{texts.noHighValue}</p>}
        {rows.map((row, at) => (
          <AmountRow
            key={row.id}
            row={row}
            taken={taken}
            tried={tried}
            change={(more) => change(at, more)}
            remove={() => setTyped(rows.filter((each) => each !== row))}
          />
        ))}
        {free && (
          <div>
            <button
              type="button"
              class="button"
              onClick={() =>
                setTyped([...rows, { id: `${free} ${rows.length}`, currency: free, amount: '' }])
              }
            >
              {texts.add}
            </button>
          </div>
        )}
        <SaveRow name={texts.save} act={act} rests={rests} saved={saved} />
      </fieldset>
    </form>
  );
}

interface AmountRowProps {
  row: TypedAmount;
  /** The currencies that have an amount. */
  taken: readonly string[];
  tried: boolean;
  change: (more: Partial<TypedAmount>) => void;
  remove: () => void;
}

function AmountRow({ row, taken, tried, change, remove }: AmountRowProps) {
  const [left, setLeft] = useState(false);
  const { currency, amount } = row;
  const others = Intl.supportedValuesOf('currency').filter((code) => !marketCurrencies.includes(code));
  const option = (code: string) => (
    <option key={code} value={code} disabled={code !== currency && taken.includes(code)}>
      {currencyName(code)}
    </option>
  );
  return (
    <div class="amount-row">
      <Field name={texts.currency}>
        {(attributes) => (
          <select
            {...attributes}
            class="select"
            value={currency}
            onChange={({ currentTarget }) => change({ currency: currentTarget.value })}
          >
            <optgroup label={texts.ofMarkets}>{marketCurrencies.map(option)}</optgroup>
            <optgroup label={texts.others}>{others.map(option)}</optgroup>
          </select>
        )}
      </Field>
      <Field name={texts.amount(currency)} wrong={left || tried ? amountWrong(row) : ''}>
        {(attributes) => (
          <input
            {...attributes}
            class="field figures"
            inputMode="decimal"
            autocomplete="off"
            maxLength={16}
            value={amount}
            onInput={({ currentTarget }) => change({ amount: currentTarget.value })}
            onBlur={() => setLeft(true)}
          />
        )}
      </Field>
      <button type="button" class="icon-button" aria-label={texts.remove(currency)} onClick={remove}>
        <Icon name="x" />
      </button>
    </div>
  );
}
