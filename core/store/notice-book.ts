import { type NoticeFact, type NoticeSlot, slotOf } from '../domain/notice/notice.ts';
import type { DeskDb } from './db.ts';
import { noticeFacts } from './notice-facts.ts';
import type { NoticeMarkRow, NoticeRow } from './notice-rows.ts';
import { beginningOf, type Whose } from './projections/places.ts';
import { movedSince } from './queries/moved-since.ts';
import type { ChatRow, TallyCounts } from './rows.ts';

/** An assignment is written a moment after the instant it is of: so far back they are looked through once more, ms. */
const overlap = 600_000;
/** So many overdue chats, and so many that are due soon, are told one by one for each agent. */
const most = 200;

const noMark: NoticeMarkRow = {
  key: 'mark',
  agents: [],
  assignedUpTo: 0,
  alertedAt: { came: 0, due: 0 },
  toldAt: { came: 0, due: 0 },
};

/** What the desk keeps about notifications: what was said, and how far it has looked. */
export class NoticeBook {
  readonly #db: DeskDb;

  constructor(db: DeskDb) {
    this.#db = db;
  }

  /** @param now epoch ms: where nothing is kept yet, what was assigned long before it is no news. */
  async mark(now: number): Promise<NoticeMarkRow> {
    return (await this.#db.noticeMark.get('mark')) ?? { ...noMark, assignedUpTo: now };
  }

  known(): Promise<NoticeRow[]> {
    return this.#db.notices.toArray();
  }

  /**
   * All that is so now for those who are told here, and what of the known is still so. Costs as much as there is to
   * tell, however many chats there are.
   */
  async facts({
    here,
    known,
    since,
    now,
    counts,
  }: {
    readonly here: readonly string[];
    readonly known: readonly NoticeRow[];
    /** Up to when assignments were looked through already. */
    readonly since: number;
    readonly now: number;
    /** Of the chats of those here and of nobody's: where there are none, none is looked for. */
    readonly counts: Readonly<Pick<TallyCounts, 'overdue' | 'dueSoon'>>;
  }): Promise<NoticeFact[]> {
    const whose: readonly Whose[] = ['nobody', ...here.map((agent) => ({ agent }))];
    const parts = (['overdue', 'dueSoon'] as const).filter((part) => counts[part] > 0);
    const runs = parts.flatMap((part) =>
      whose.map((each) =>
        beginningOf({ part, whose: each, order: 'waiting', folder: 'every', category: 'all' }),
      ),
    );
    const { chats } = this.#db;
    const found: readonly (readonly (ChatRow | undefined)[])[] = await Promise.all([
      chats.bulkGet([...new Set(known.map(({ chat }) => chat))]),
      chats
        .where('lastAssignedAt')
        .above(since - overlap)
        .toArray(),
      ...runs.map((run) => chats.where('places').startsWith(run).limit(most).toArray()),
      // What time has moved since the places were written.
      parts.length > 0 ? movedSince(this.#db, now).then(({ rows }) => rows) : [],
    ]);
    const facts = found.flat().flatMap((row) => (row ? noticeFacts(row, here, now) : []));
    const wasKnown = new Set(known.map(({ id }) => id));
    const one = new Map(facts.map((fact) => [fact.id, fact]));
    return [...one.values()].filter(({ id, mine }) => mine || wasKnown.has(id));
  }

  /** Keeps what was decided, whole or not at all. */
  async keep(
    rows: readonly NoticeRow[],
    forget: readonly string[],
    mark: NoticeMarkRow | null,
  ): Promise<void> {
    const { notices, noticeMark } = this.#db;
    await this.#db.transaction('rw', notices, noticeMark, async () => {
      await Promise.all([
        notices.bulkPut([...rows]),
        notices.bulkDelete([...forget]),
        mark && noticeMark.put(mark),
      ]);
    });
  }

  /** The browser has a notification that was decided on at an instant. */
  async told(slot: NoticeSlot, at: number): Promise<void> {
    const { noticeMark } = this.#db;
    await noticeMark
      .where('key')
      .equals('mark')
      .modify((mark) => {
        Object.assign(mark, { toldAt: { ...mark.toldAt, [slot]: at } });
      });
  }

  /** Notes that a notification was seen. @returns what it was about, the most pressing first */
  async seen(slot: NoticeSlot): Promise<readonly NoticeRow[]> {
    const said = (await this.known()).filter(
      (each) => slotOf(each.kind) === slot && each.saidAt !== null && !each.seen,
    );
    await this.#db.notices.bulkPut(said.map((each) => ({ ...each, seen: true })));
    return said.sort((a, b) => a.at - b.at);
  }
}
