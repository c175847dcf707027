import type { Order } from './order.ts';

/** An exact decimal: `units` divided by ten to the power of `scale`. Sums of money never go through floating point. */
interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

const zero: Decimal = { units: 0n, scale: 0 };
/** What a shop may send as an amount is far below this; more is not read, so that no number grows without bound. */
const longest = 60;

/** Reads a decimal text ("19.99", "1e-7"); null where it is none. */
function decimalOf(text: string): Decimal | null {
  const match =
    text.length <= longest ? /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d{1,2}))?$/i.exec(text.trim()) : null;
  if (!match) return null;
  const [, sign, whole = '', part = '', exponent = '0'] = match;
  if (whole + part === '') return null;
  const scale = part.length - Number(exponent);
  const digits = BigInt(`${whole}${part}`) * 10n ** BigInt(Math.max(0, -scale));
  return { units: sign === '-' ? -digits : digits, scale: Math.max(0, scale) };
}

/** Two decimals as integers of a common scale. */
function aligned(a: Decimal, b: Decimal): readonly [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  return [a.units * 10n ** BigInt(scale - a.scale), b.units * 10n ** BigInt(scale - b.scale), scale];
}

function sum(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = aligned(a, b);
  return { units: x + y, scale };
}

/** A decimal without needless zeros. */
function textOf({ units, scale }: Decimal): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const part = digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${part ? `.${part}` : ''}`;
}

/** Amounts in major units, as decimal texts, per currency. */
export type Amounts = Readonly<Record<string, string>>;

/** What orders come to per currency, exactly. One whose currency or amount is not known adds nothing. */
export function amountsOf(orders: readonly Pick<Order, 'currency' | 'amount'>[]): Amounts {
  const sums = new Map<string, Decimal>();
  for (const { currency, amount } of orders) {
    const value = decimalOf(amount);
    if (value && currency) sums.set(currency, sum(sums.get(currency) ?? zero, value));
  }
  return Object.fromEntries([...sums].map(([currency, value]) => [currency, textOf(value)]));
}

/** Whether an amount is at or over a threshold, both in the same currency; false where the amount cannot be read. */
export function isAtLeast(amount: string, threshold: number): boolean {
  const [value, least] = [decimalOf(amount), decimalOf(String(threshold))];
  if (!value || !least) return false;
  const [x, y] = aligned(value, least);
  return x >= y;
}
