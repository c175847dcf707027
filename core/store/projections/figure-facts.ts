import type { Chat } from '../../domain/chat/chat.ts';
import { type Settled, type Standing, settledOf } from '../../domain/metrics/response-rate.ts';
import type { WindowHours } from '../../domain/shop/market.ts';
import type { DeskDb } from '../db.ts';
import type { FigureFactRow } from '../figure-rows.ts';

const codes = { inTime: 'i', late: 'l', pending: 'p', excluded: 'x' } as const satisfies Record<
  Standing['is'],
  string
>;
const answer = 'answer:';
const rating = 'rating:';

/** What counts an agent's first assignment to a chat. */
export function firstSession(agent: string): string {
  return `session:${agent}`;
}

/** What counts an agent's later assignments to a chat that was theirs before. */
export function laterSession(agent: string): string {
  return `again:${agent}`;
}

/** The standing that a count of facts is of, by a window; null for other facts. */
export function standingIn(as: string, hours: WindowHours): Standing['is'] | null {
  if (!as.startsWith(answer)) return null;
  const code = as[answer.length + (hours === 12 ? 0 : 1)];
  return (Object.keys(codes) as Standing['is'][]).find((is) => codes[is] === code) ?? null;
}

/** The stars of the ratings that a count of facts is of; null for other facts. */
export function starsIn(as: string): number | null {
  return as.startsWith(rating) ? Number(as.slice(rating.length)) : null;
}

/** What a fact counts as at an instant (epoch ms). */
export function countedAs({ as, lateAt }: FigureFactRow, at: number): string {
  if (!lateAt) return as;
  const [by12, by24] = lateAt.map((until, n) => (at < until ? as[answer.length + n] : codes.late));
  return `${answer}${by12}${by24}`;
}

function answerFact(chat: Chat, blocked: boolean): FigureFactRow[] {
  const { firstInbound } = chat.facts;
  if (!firstInbound) return [];
  const by12 = settledOf({ chat, blocked }, 12);
  const by24 = settledOf({ chat, blocked }, 24);
  const as = `${answer}${codes[by12.is]}${codes[by24.is]}`;
  const until = (settled: Settled) => (settled.is === 'pending' ? settled.until : Number.POSITIVE_INFINITY);
  const open = [until(by12), until(by24)] as const;
  const fact = { at: firstInbound.at, chat: chat.id, as };
  return [open.some(Number.isFinite) ? { ...fact, lateAt: open } : fact];
}

function sessionFacts({ id, facts }: Chat): FigureFactRow[] {
  const instants = Map.groupBy(facts.assignments, ({ to }) => to);
  return [...instants].flatMap(([agent, assignments]) => {
    const times = [...new Set(assignments.map(({ at }) => at))].sort((a, b) => a - b);
    return times.map((at, n): FigureFactRow => {
      const since = times[n - 1];
      return since === undefined
        ? { at, chat: id, as: firstSession(agent) }
        : { at, chat: id, as: laterSession(agent), again: agent, since };
    });
  });
}

/** All that the figures count of a chat (docs/rules.md §5). @param blocked whether its buyer is. */
export function figureFacts(chat: Chat, blocked: boolean): FigureFactRow[] {
  const answers = answerFact(chat, blocked);
  if (chat.openedInHoliday) return answers;
  const { rating: rated } = chat.facts;
  const ratings = rated ? [{ at: rated.at, chat: chat.id, as: `${rating}${rated.stars}` }] : [];
  return [...answers, ...ratings, ...sessionFacts(chat)];
}

/** The facts that are late by a window since an instant and up to another, in either direction (epoch ms). */
export async function turnedLate(db: DeskDb, one: number, other: number): Promise<FigureFactRow[]> {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  if (from === to) return [];
  const rows = await db.figureFacts.where('lateAt').between(from, to, false, true).toArray();
  // One that turns by both windows is found by both.
  return [...new Map(rows.map((row) => [row.chat, row])).values()];
}
