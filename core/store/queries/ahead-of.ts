import { type DueChat, dueByHour, type HourAhead, horizon } from '../../domain/metrics/ahead.ts';
import { nextMondayNoon } from '../../domain/metrics/monday-noon.ts';
import { type Pace, paceHours, paceOf, whoIsOn } from '../../domain/metrics/pace.ts';
import type { DeskDb } from '../db.ts';
import type { ChatRow } from '../rows.ts';
import { answeredBy } from './answered-lately.ts';
import { readTogether } from './read-together.ts';
import { shopNow } from './shop-now.ts';

const HOUR = 3_600_000;

/** An open chat whose reply falls due, with its row. */
export interface ListedDue extends DueChat {
  readonly row: ChatRow;
}

/** What will happen to the buyers who wait. */
export interface Ahead {
  /** How far is looked ahead, epoch ms: as far as asked, and on weekends to Monday noon. */
  readonly until: number;
  readonly hours: readonly HourAhead<ListedDue>[];
  /** How many chats fall due until then. */
  readonly due: number;
  /** How many of them, the first, the hours hold: all, unless there are very many. */
  readonly read: number;
  /** Monday noon where it lies within, when what came in over a covered weekend falls due (docs/rules.md §3), and how many fall due then. */
  readonly wave: { readonly at: number; readonly chats: number } | null;
  /** How many are overdue now, and the first of them, longest overdue first. */
  readonly overdue: { readonly count: number; readonly first: readonly ChatRow[] };
  /** How many wait without a deadline until holiday mode ends. */
  readonly held: number;
  /** How fast those who are on answer. */
  readonly pace: Pace;
}

interface Question {
  /** Epoch ms by the shop's clock. */
  readonly now: number;
  /** How many hours ahead. */
  readonly hours: number;
  /** So many chats that fall due are read at most. */
  readonly most: number;
  /** So many overdue ones are read at most. */
  readonly overdue: number;
}

function dueRows(db: DeskDb, now: number, until: number) {
  return db.chats.where('dueAt').between(now, until, false, false);
}

/** The deadlines ahead by the hour, and what is overdue; ranges of the deadlines' index alone are read. */
export async function aheadOf(db: DeskDb, question: Question): Promise<Ahead> {
  const { now } = question;
  const shop = await shopNow(db);
  const until = horizon(now, question.hours, shop.zone);
  const on = whoIsOn(shop);
  const lately = { from: now - paceHours * HOUR, to: now };
  const [rows, due, first, count, held, answered] = await readTogether(db, [db.chats, db.replies], () =>
    Promise.all([
      dueRows(db, now, until).limit(question.most).toArray(),
      dueRows(db, now, until).count(),
      db.chats.where('dueAt').belowOrEqual(now).limit(question.overdue).toArray(),
      db.chats.where('dueAt').belowOrEqual(now).count(),
      db.chats.where('held').equals(1).count(),
      answeredBy(
        db,
        on.map(({ id }) => id),
        lately,
      ),
    ]),
  );
  const noon = nextMondayNoon(now, shop.zone);
  const chats = rows.map((row) => ({ chat: row.id, dueAt: row.dueAt ?? until, row }));
  return {
    until,
    hours: dueByHour(chats, { now, until, zone: shop.zone }),
    due,
    read: rows.length,
    wave: noon < until ? { at: noon, chats: chats.filter(({ dueAt }) => dueAt === noon).length } : null,
    overdue: { count, first },
    held,
    pace: paceOf(on.length, answered),
  };
}
