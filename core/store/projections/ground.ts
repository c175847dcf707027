import type { DeskDb } from '../db.ts';
import type { FigureTallyRow } from '../figure-rows.ts';
import type { ChatRow, TallyRow } from '../rows.ts';
import { type SpanKey, spansAt } from './spans.ts';

/** What writing will most likely need. Where it turns out otherwise, that is asked for then. */
export interface Likely {
  /** When what is written happens, epoch ms. */
  readonly at: number;
  /** The one conversation it is about; null where there are several, or none. */
  readonly conversation: string | null;
  /** Whose tallies may change. */
  readonly holders: readonly string[];
}

interface ReadAhead {
  /** The conversation whose rows were read; null for none. */
  readonly conversation: string | null;
  readonly rows: Map<string, ChatRow>;
  /** By holder; those who were asked for and have none are here too. */
  readonly tallies: Map<string, TallyRow | undefined>;
  readonly spans: Map<string, FigureTallyRow | undefined>;
}

/** So many of a conversation's chats are read ahead: who has more of them is asked for those that are needed. */
const mostRows = 20;

function spanName(key: SpanKey): string {
  return key.join();
}

/**
 * What the projections are worked out from beside what was loaded to decide. What is likely to be needed is read along with
 * that, for a way to the database and back is most of what a command costs.
 */
export class Ground {
  readonly #db: DeskDb;
  readonly #ahead: ReadAhead | null;

  constructor(db: DeskDb, ahead: ReadAhead | null = null) {
    this.#db = db;
    this.#ahead = ahead;
  }

  /** Reads ahead. */
  static async ahead(db: DeskDb, { at, conversation, holders }: Likely): Promise<Ground> {
    const spans = spansAt(at);
    const [rows, sums, tallies] = await Promise.all([
      conversation === null
        ? []
        : db.chats
            .where('[conversation+openedAt]')
            .between([conversation], [conversation, []])
            .limit(mostRows + 1)
            .toArray(),
      db.figureTallies.bulkGet(spans),
      db.tallies.bulkGet([...holders]),
    ]);
    return new Ground(db, {
      conversation: rows.length > mostRows ? null : conversation,
      rows: new Map(rows.map((row) => [row.id, row])),
      tallies: new Map(holders.map((holder, n) => [holder, tallies[n]])),
      spans: new Map(spans.map((key, n) => [spanName(key), sums[n]])),
    });
  }

  /** Rows of chats by id; of those that have none nothing. @param of the conversation of each chat. */
  async rows(ids: readonly string[], of: (id: string) => string): Promise<ChatRow[]> {
    const known = ids.filter((id) => of(id) === this.#ahead?.conversation);
    const rows = known.map((id) => this.#ahead?.rows.get(id));
    if (known.length < ids.length)
      rows.push(...(await this.#db.chats.bulkGet(ids.filter((id) => !known.includes(id)))));
    return rows.filter((row) => row !== undefined);
  }

  /** Tallies by their holders, in this order; undefined where none is kept yet. */
  async tallies(holders: readonly string[]): Promise<readonly (TallyRow | undefined)[]> {
    const known = this.#ahead?.tallies;
    if (!known || !holders.every((holder) => known.has(holder)))
      return this.#db.tallies.bulkGet([...holders]);
    return holders.map((holder) => known.get(holder));
  }

  /** Sums of the figures by their spans, in this order; undefined for one that is not kept yet. */
  async spans(keys: readonly SpanKey[]): Promise<readonly (FigureTallyRow | undefined)[]> {
    const known = this.#ahead?.spans;
    if (!known || !keys.every((key) => known.has(spanName(key))))
      return this.#db.figureTallies.bulkGet([...keys]);
    return keys.map((key) => known.get(spanName(key)));
  }

  /** Takes note of rows of chats that are being written, for what comes next on this ground. */
  noteRows(rows: Iterable<ChatRow>): void {
    for (const row of rows)
      if (row.conversation === this.#ahead?.conversation) this.#ahead.rows.set(row.id, row);
  }

  /** The same of tallies. */
  noteTallies(rows: readonly TallyRow[]): void {
    for (const row of rows) this.#ahead?.tallies.set(row.holder, row);
  }

  /** The same of sums of the figures, all of them as they are from now on: none where nothing is left of one. */
  noteSpans(keys: readonly SpanKey[], rows: readonly (FigureTallyRow | undefined)[]): void {
    for (const [n, key] of keys.entries()) this.#ahead?.spans.set(spanName(key), rows[n]);
  }
}
