import { language } from '../../ui/language.ts';

const format = new Intl.NumberFormat(language);

/** A count as the person reads it. */
export function wholeNumber(count: number): string {
  return format.format(count);
}
