import { language } from './language.ts';

/** Where a currency is at home: amounts are written as its own market writes them. */
const homes: Readonly<Record<string, string>> = {
  BRL: 'pt-BR',
  GBP: 'en-GB',
  IDR: 'id-ID',
  JPY: 'ja-JP',
  MXN: 'es-MX',
  MYR: 'ms-MY',
  PHP: 'en-PH',
  SGD: 'en-SG',
  THB: 'th-TH',
  USD: 'en-US',
  VND: 'vi-VN',
};

/** Currencies whose small coins are history, though their norm still counts them. */
const withoutCents = new Set(['IDR']);
const formats = new Map<string, Intl.NumberFormat>();

function format(currency: string): Intl.NumberFormat {
  let known = formats.get(currency);
  if (!known) {
    const digits = withoutCents.has(currency) ? { minimumFractionDigits: 0 } : {};
    const shape = { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...digits } as const;
    known = new Intl.NumberFormat(homes[currency] ?? language, shape);
    formats.set(currency, known);
  }
  return known;
}

/**
 * An amount of money, exactly as given: $38.50, Rp 385.000. What is no number or no currency is shown as it came.
 * @param amount major units, as a decimal string.
 */
export function money(amount: string, currency: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(amount) || !/^[A-Z]{3}$/.test(currency)) return `${amount} ${currency}`.trim();
  return format(currency).format(amount as `${number}`);
}

/** What something costs in its cheapest and its dearest form; '' where nothing is known. */
export function moneyRange(lowest: string, highest: string, currency: string): string {
  const [from, to] = [lowest || highest, highest || lowest];
  if (from === '') return '';
  return from === to ? money(from, currency) : `${money(from, currency)} – ${money(to, currency)}`;
}
