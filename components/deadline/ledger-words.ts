import type { LedgerEntry } from '../../core/domain/reply-clock/explain.ts';
import { duration } from '../ui/duration.ts';
import { dayAndTime } from '../ui/moment.ts';
import { words } from '../words/words.ts';

export type ReplyLedger = readonly LedgerEntry[];

/** A term and what stands beside it. */
type Line = readonly [term: string, words: string];

function moved(added: number, hours: number): string {
  return added > 0 ? words.deadline.movedBy(hours, duration(added)) : words.deadline.notMoved(hours);
}

function lineOf(entry: LedgerEntry, zone: string): Line {
  const said = (at: number) => dayAndTime(at, zone);
  const { deadline } = words;
  switch (entry.what) {
    case 'wrote':
      return [deadline.wrote, said(entry.at)];
    case 'rule':
      return [
        deadline.rule(entry.market || deadline.thisMarket, entry.from),
        deadline.hoursToReply(entry.primary),
      ];
    case 'openedInHoliday':
      return [deadline.openedInHoliday, deadline.neverCounted];
    case 'holiday':
      return [
        deadline.cameInHoliday,
        entry.countedFrom === null ? deadline.notCountedYet : deadline.countedFrom(said(entry.countedFrom)),
      ];
    case 'window':
      return [deadline.window(entry.hours), said(entry.until)];
    case 'weekendCover':
      return [
        deadline.weekendCover(said(entry.until)),
        deadline.moves(moved(entry.added12, 12), moved(entry.added24, 24)),
      ];
    case 'due':
      return [entry.primary ? deadline.due(entry.hours) : deadline.dueByOther(entry.hours), said(entry.at)];
  }
}

/** A deadline's ledger in words, in its order; when due soon begins stands at the end. */
export function ledgerLines(ledger: ReplyLedger, zone: string): readonly Line[] {
  const soon = ledger.flatMap((entry): Line[] =>
    entry.what === 'due' && entry.dueSoonAt !== null
      ? [[words.deadline.dueSoonFrom, dayAndTime(entry.dueSoonAt, zone)]]
      : [],
  );
  return [...ledger.map((entry) => lineOf(entry, zone)), ...soon];
}
