import { language } from '../ui/language.ts';

const short = new Intl.NumberFormat(language, {
  notation: 'compact',
  maximumSignificantDigits: 2,
  roundingMode: 'trunc',
});

/** A count for a cell of fixed width: exact below a thousand, 1.2k beyond. */
export function compactCount(count: number): string {
  return count < 1000 ? String(count) : short.format(count);
}
