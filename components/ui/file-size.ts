import { language } from './language.ts';

const MEGABYTE = 1024 * 1024;
const KILOBYTE = 1024;

function unit(name: 'megabyte' | 'kilobyte', digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: name,
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  });
}

/** A number of bytes as a person reads it: 340 kB, 1.2 MB, 34 MB. */
export function fileSize(bytes: number): string {
  if (bytes < MEGABYTE) return unit('kilobyte', 0).format(Math.ceil(bytes / KILOBYTE));
  return unit('megabyte', bytes < 10 * MEGABYTE ? 1 : 0).format(bytes / MEGABYTE);
}
