import { language } from '../../ui/language.ts';
import { settingsWords } from '../../words/settings-words.ts';

const texts = settingsWords.shop;
/** What shops of the platform are paid in. */
export const marketCurrencies: readonly string[] = 'BRL EUR GBP IDR JPY MXN MYR PHP SGD THB USD VND'.split(
  ' ',
);

/** A threshold as it is typed. */
export interface TypedAmount {
  /** Stays when the currency is chosen anew. */
  readonly id: string;
  readonly currency: string;
  readonly amount: string;
}

/** The thresholds as they are typed, in the order of their currencies. */
export function typedAmounts(highValue: Readonly<Record<string, number>>): readonly TypedAmount[] {
  return Object.entries(highValue)
    .map(([currency, amount]) => ({ id: currency, currency, amount: String(amount) }))
    .toSorted((one, other) => (one.currency < other.currency ? -1 : 1));
}

/** What is wrong with an amount, '' for nothing: a number greater than 0, no finer than its currency. */
export function amountWrong({ currency, amount }: Omit<TypedAmount, 'id'>): string {
  const typed = /^(\d{1,12})(?:\.(\d+))?$/.exec(amount.trim());
  if (!typed || !(Number(amount) > 0)) return texts.amountWrong;
  const shape = new Intl.NumberFormat(language, { style: 'currency', currency }).resolvedOptions();
  const digits = shape.maximumFractionDigits ?? 2;
  return (typed[2] ?? '').length > digits ? texts.tooFine(currency, digits) : '';
}

/** The thresholds that were typed. */
export function highValueOf(amounts: readonly TypedAmount[]): Readonly<Record<string, number>> {
  return Object.fromEntries(amounts.map(({ currency, amount }) => [currency, Number(amount)]));
}

/** A currency with its code: GBP · British Pound. */
export function currencyName(code: string): string {
  const name = new Intl.DisplayNames(language, { type: 'currency' }).of(code) ?? code;
  return name === code ? code : `${code} · ${name}`;
}
