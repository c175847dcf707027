import type { DeskDb } from '../db.ts';
import type { UnplacedChat } from '../rows.ts';
import { chatsIn } from './chats-in.ts';
import { readTogether } from './read-together.ts';

/** The open chats that close by themselves until an instant (docs/rules.md §2). */
export interface ClosingAhead {
  /** How many close. */
  readonly count: number;
  /** Those of them in which the buyer still waits, the next to close first. */
  readonly unanswered: readonly UnplacedChat[];
  /** There are more unanswered ones than were read. */
  readonly more: boolean;
  /** The first of the others, the next to close first. */
  readonly answered: readonly UnplacedChat[];
}

interface Question {
  /** Epoch ms by the shop's clock. */
  readonly now: number;
  /** Epoch ms. */
  readonly until: number;
  /** So many of each are read at most. */
  readonly limit: number;
}

/** Who waits longest closes first: the list by waiting time begins with them. */
async function unansweredUntil(db: DeskDb, { now, until, limit }: Question): Promise<UnplacedChat[]> {
  const list = {
    folder: 'every',
    agent: '*',
    category: 'all',
    status: 'unreplied',
    sort: 'waiting',
  } as const;
  const rows = await chatsIn(db, { ...list, now, limit: limit + 1 });
  return rows.filter(({ closesAt }) => closesAt !== undefined && closesAt <= until);
}

/** What closes by itself if nothing is written, also what would have closed while nobody was awake. */
export async function closingAhead(db: DeskDb, question: Question): Promise<ClosingAhead> {
  const { until, limit } = question;
  const unanswered = await unansweredUntil(db, question);
  const waiting = new Set(unanswered.map(({ id }) => id));
  const [count, first] = await readTogether(db, [db.chats], () =>
    Promise.all([
      db.chats.where('closesAt').belowOrEqual(until).count(),
      db.chats
        .where('closesAt')
        .belowOrEqual(until)
        .limit(limit + waiting.size)
        .toArray(),
    ]),
  );
  return {
    count,
    unanswered: unanswered.slice(0, limit),
    more: unanswered.length > limit,
    answered: first.filter(({ id }) => !waiting.has(id)).slice(0, limit),
  };
}
