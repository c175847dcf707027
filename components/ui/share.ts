import { language } from './language.ts';

/** What stands where there is nothing to divide by: never 0 % and never 100 %. */
export const noFigure = '–';

/**
 * A share as a percentage; one decimal only where it decides whether a target is met.
 * @param target 0..1, or null where the figure has none.
 */
export function percent(part: number, whole: number, target: number | null = null): string {
  if (whole === 0) return noFigure;
  const share = part / whole;
  const near = target !== null && share < 1 && Math.abs(share - target) <= 0.1;
  const digits = near ? 1 : 0;
  return new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(share);
}

/** A number of things, as the language writes it. */
export function whole(count: number): string {
  return new Intl.NumberFormat(language).format(count);
}

/** A count with its thing: 1 chat, 2 chats. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${whole(count)} ${count === 1 ? one : many}`;
}
