import type { EntryRow } from '../../../core/store/entry-rows.ts';
import { dayKey } from '../../ui/moment.ts';

/** The lines of one day. */
export interface TimelineDay {
  readonly key: string;
  /** An instant of the day. */
  readonly at: number;
  readonly entries: readonly EntryRow[];
}

/** A conversation's lines, oldest first, by the days of the shop's zone. */
export function timelineDays(entries: readonly EntryRow[], zone: string): TimelineDay[] {
  const days: { key: string; at: number; entries: EntryRow[] }[] = [];
  for (const entry of entries) {
    const key = dayKey(entry.at, zone);
    const last = days.at(-1);
    if (last?.key === key) last.entries.push(entry);
    else days.push({ key, at: entry.at, entries: [entry] });
  }
  return days;
}
