import { duration } from '../../ui/duration.ts';
import { money } from '../../ui/money.ts';
import { noFigure, percent, whole } from '../../ui/share.ts';
import type { Cell } from '../table/table.ts';

/** A share of a whole; unknown where there is nothing to divide by. */
export function shareCell(part: number, of: number, target: number | null = null): Cell {
  return { value: of === 0 ? null : part / of, shown: percent(part, of, target) };
}

export function countCell(count: number): Cell {
  return { value: count, shown: whole(count) };
}

/** A length of time; in seconds, as spreadsheets count. @param ms null where nobody waited. */
export function timeCell(ms: number | null): Cell {
  return ms === null
    ? { value: null, shown: noFigure }
    : { value: Math.round(ms) / 1000, shown: duration(ms) };
}

/** @param amount a decimal text; undefined where there was none. */
export function moneyCell(amount: string | undefined, currency: string): Cell {
  return amount === undefined
    ? { value: null, shown: noFigure }
    : { value: amount, shown: money(amount, currency) };
}
