import type { WindowHours } from '../../domain/shop/market.ts';
import type { DeskDb } from '../db.ts';
import type { FigureFactRow } from '../figure-rows.ts';
import { countedAs, standingIn } from '../projections/figure-facts.ts';
import type { ChatRow } from '../rows.ts';

/** A chat that the response rate still waits for. */
export interface AtRisk {
  readonly row: ChatRow;
  /** From when on it counts as late, epoch ms. */
  readonly lateAt: number;
}

/** So many of the coming deadlines are looked at for each that is wanted: a chat has one by each window. */
const SHARE = 4;

/** Up to when all deadlines were read, at least: those that lie further are in no order yet. */
function reached(read: readonly FigureFactRow[], now: number): number {
  return Math.min(...(read.at(-1)?.lateAt ?? []).filter((at) => at > now));
}

/**
 * The chats whose lateness would cost the response rate next, the most urgent first: those that wait for their first reply,
 * also closed ones, which nobody can answer any more (docs/rules.md §5).
 * @param now epoch ms by the shop's clock. @param count how many at most.
 */
export async function chatsAtRisk(
  db: DeskDb,
  { hours, now, count }: { readonly hours: WindowHours; readonly now: number; readonly count: number },
): Promise<readonly AtRisk[]> {
  const ahead = db.figureFacts.where('lateAt').between(now, Number.POSITIVE_INFINITY, false, false);
  const read = await ahead.limit(count * SHARE).toArray();
  const end = read.length < count * SHARE ? Number.POSITIVE_INFINITY : reached(read, now);
  const facts = [...new Map(read.map((fact) => [fact.chat, fact])).values()];
  const pending = facts.flatMap((fact) => {
    const lateAt = fact.lateAt?.[hours === 12 ? 0 : 1] ?? Number.POSITIVE_INFINITY;
    const waits = standingIn(countedAs(fact, now), hours) === 'pending' && Number.isFinite(lateAt);
    return waits && lateAt <= end ? [{ chat: fact.chat, lateAt }] : [];
  });
  const next = pending.sort((a, b) => a.lateAt - b.lateAt).slice(0, count);
  const rows = await db.chats.bulkGet(next.map(({ chat }) => chat));
  return next.flatMap(({ lateAt }, n) => {
    const row = rows[n];
    return row ? [{ row, lateAt }] : [];
  });
}
