import type { DeskEvent } from '../../domain/desk/event.ts';
import { streamOf } from '../../domain/desk/stream.ts';
import type { CommitRow, DeskDb } from '../db.ts';

const atOnce = 300;

/** Where in the log a time begins, and how many messages of buyers it holds from there. */
export interface LogStart {
  /** A place in the log: it and all after it are of that time. */
  readonly position: number;
  readonly messages: number;
  /** There are more, before it. */
  readonly more: boolean;
}

function messagesIn({ events }: CommitRow, since: number): number {
  return events.filter(
    (event) =>
      event.type === 'MessageReceived' && event.message.author === 'buyer' && event.message.sentAt >= since,
  ).length;
}

/**
 * The place in the log from which on all is of a time, or of its newest messages where there are many.
 * @param since epoch ms. @param most how many messages at most, give or take those of one commit.
 */
export async function logStart(db: DeskDb, since: number, most: number): Promise<LogStart> {
  let position = Number.POSITIVE_INFINITY;
  let messages = 0;
  for (;;) {
    const rows = await db.commits.where('position').below(position).reverse().limit(atOnce).toArray();
    for (const row of rows) {
      // What lies at the shop is learned after it was written, so nothing of that time lies further back.
      if (row.at < since) return { position, messages, more: false };
      const fresh = messagesIn(row, since);
      if (messages > 0 && messages + fresh > most) return { position, messages, more: true };
      messages += fresh;
      position = row.position;
    }
    if (rows.length < atOnce) return { position, messages, more: false };
  }
}

/** The log from a place on, a few hundred commits at a time. */
export async function* logFrom(db: DeskDb, position: number): AsyncGenerator<CommitRow[], void> {
  let next = position;
  while (Number.isFinite(next)) {
    const rows = await db.commits.where('position').aboveOrEqual(next).limit(atOnce).toArray();
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    next = last.position + 1;
  }
}

/** What happened in one stream before a place in the log. */
export async function eventsBefore(db: DeskDb, stream: string, position: number): Promise<DeskEvent[]> {
  const rows = await db.commits
    .where('streams')
    .equals(stream)
    .filter((row) => row.position < position)
    .sortBy('position');
  return rows.flatMap(({ events }) => events.filter((event) => streamOf(event) === stream));
}
