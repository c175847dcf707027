import type { LedgerEntry } from '../../core/domain/reply-clock/explain.ts';
import { duration } from '../ui/duration.ts';
import { dayAndTime } from '../ui/moment.ts';

export type ReplyLedger = readonly LedgerEntry[];

/** A term and what stands beside it. */
type Line = readonly [term: string, words: string];

function moved(added: number, hours: number): string {
  return added > 0 ? `${hours} h by ${duration(added)}` : `${hours} h not at all`;
}

function lineOf(entry: LedgerEntry, zone: string): Line {
  const said = (at: number) => dayAndTime(at, zone);
  switch (entry.what) {
    case 'wrote':
      return ['The buyer wrote', said(entry.at)];
    case 'rule':
      return [
        `Rule of ${entry.market || 'this market'}, ${entry.from === '' ? 'always in force' : `from ${entry.from}`}`,
        `${entry.primary} h to reply`,
      ];
    case 'openedInHoliday':
      return ['Opened in holiday mode', 'nothing is ever counted'];
    case 'holiday':
      return [
        'Came in holiday mode',
        entry.countedFrom === null
          ? 'nothing is counted until it ends'
          : `counted from its end, ${said(entry.countedFrom)}`,
      ];
    case 'window':
      return [`${entry.hours} h run until`, said(entry.until)];
    case 'weekendCover':
      return [
        `Weekend cover: not before ${said(entry.until)}`,
        `moves ${moved(entry.added12, 12)}, ${moved(entry.added24, 24)}`,
      ];
    case 'due':
      return [
        entry.primary ? `Due (${entry.hours} h, in force here)` : `Due by the ${entry.hours} h window`,
        said(entry.at),
      ];
  }
}

/** A deadline's ledger in words, in its order; when due soon begins stands at the end. */
export function ledgerLines(ledger: ReplyLedger, zone: string): readonly Line[] {
  const soon = ledger.flatMap((entry): Line[] =>
    entry.what === 'due' && entry.dueSoonAt !== null
      ? [['Due soon from', dayAndTime(entry.dueSoonAt, zone)]]
      : [],
  );
  return [...ledger.map((entry) => lineOf(entry, zone)), ...soon];
}
