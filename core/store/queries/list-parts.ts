import type { DeskDb } from '../db.ts';
import { beginningOf, type Part, type PartOfList, rankOf, type Whose } from '../projections/places.ts';
import type { ChatRow } from '../rows.ts';
import type { ChatList, ChatScope, StatusFilter } from './chat-scope.ts';

type Order = PartOfList['order'];

/** The parts of each status: of chats that wait, and of those that do not. */
const partsOfStatus: Record<
  StatusFilter,
  { readonly waiting: readonly Part[]; readonly rest: readonly Part[] }
> = {
  all: { waiting: ['waiting'], rest: ['resting'] },
  unreplied: { waiting: ['waiting'], rest: [] },
  unread: { waiting: ['waitingUnread'], rest: ['restingUnread'] },
  starred: { waiting: ['waitingStarred'], rest: ['restingStarred'] },
  overdue: { waiting: ['overdue'], rest: [] },
  dueSoon: { waiting: ['dueSoon'], rest: [] },
  closed: { waiting: [], rest: ['closed'] },
};

function whoseOf({ folder, agent }: Pick<ChatScope, 'folder' | 'agent'>): Whose[] {
  if (folder === 'unassigned' || agent === '') return ['nobody'];
  if (agent !== '*') return [{ agent }];
  return folder === 'assigned' ? ['agents'] : ['agents', 'nobody'];
}

/** Where a run of places begins, and in which order its ranks are. */
interface Run {
  readonly beginning: string;
  readonly order: Order;
}

/** The runs that a list is merged from, in stages: none of a stage comes before the end of the one before. */
function runsOf({ status, sort, ...scope }: ChatList): Run[][] {
  const { waiting, rest } = partsOfStatus[status];
  const folder = scope.folder === 'priority' ? 'priority' : 'every';
  const { category } = scope;
  const runs = (parts: readonly Part[], order: Order) =>
    parts.flatMap((part) =>
      whoseOf(scope).map((whose) => ({
        beginning: beginningOf({ part, whose, order, folder, category }),
        order,
      })),
    );
  const stages =
    sort === 'waiting'
      ? [runs(waiting, 'waiting'), runs(rest, 'latest')]
      : [[...runs(waiting, 'latest'), ...runs(rest, 'latest')]];
  return stages.filter((stage) => stage.length > 0);
}

/** A chat with its place among those it is merged with. */
interface Ranked {
  readonly row: ChatRow;
  readonly rank: string;
}

/** A run of the places of a list, read page by page. */
class Stream {
  readonly #db: DeskDb;
  readonly #run: Run;
  #from: string;
  #read: Ranked[] = [];
  #at = 0;
  #ended = false;
  #given = 0;

  constructor(db: DeskDb, run: Run, after: string) {
    this.#db = db;
    this.#run = run;
    this.#from = `${run.beginning}${after}`;
  }

  /** The next chat; undefined where none is left, or none is read. */
  get head(): Ranked | undefined {
    return this.#read[this.#at];
  }

  /** How many it has given. */
  get given(): number {
    return this.#given;
  }

  get isDry(): boolean {
    return this.head === undefined && !this.#ended;
  }

  step(): void {
    this.#at += 1;
    this.#given += 1;
  }

  async read(count: number): Promise<void> {
    const { beginning, order } = this.#run;
    const rows = await this.#db.chats
      .where('places')
      .between(this.#from, `${beginning}\uffff`, false, false)
      .limit(count)
      .toArray();
    this.#read = rows.map((row) => ({ row, rank: rankOf(row, order) }));
    this.#at = 0;
    this.#ended = rows.length < count;
    const last = this.#read.at(-1);
    if (last) this.#from = `${beginning}${last.rank}`;
  }
}

function first(streams: readonly (Stream | Chosen)[]): Stream | Chosen | undefined {
  let least: Stream | Chosen | undefined;
  for (const each of streams) {
    if (each.head && (!least?.head || each.head.rank < least.head.rank)) least = each;
  }
  return least;
}

/** Chats that are in a list though they have no place in it yet, in its order. */
class Chosen {
  readonly #rows: readonly Ranked[];
  #at = 0;

  constructor(rows: readonly ChatRow[], order: Order, after: string) {
    this.#rows = rows
      .map((row) => ({ row, rank: rankOf(row, order) }))
      .filter(({ rank }) => rank > after)
      .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  }

  get head(): Ranked | undefined {
    return this.#rows[this.#at];
  }

  step(): void {
    this.#at += 1;
  }
}

/** What time has done to a list since its places were written. */
export interface Moves {
  /** Chats whose places are not to be believed. */
  readonly moved: ReadonlySet<string>;
  /** Those of them that are in the list. */
  readonly present: readonly ChatRow[];
}

/** The rows of a list, merged from its runs as far as they are asked for. Of use once. */
export class MergedList {
  readonly #list: ChatList;
  readonly #from: string;
  readonly #stages: readonly (readonly Stream[])[];

  constructor(db: DeskDb, list: ChatList) {
    const { after, sort } = list;
    const from = after ? rankOf(after, sort) : '';
    this.#list = list;
    this.#from = from;
    this.#stages = runsOf(list).map((stage) => stage.map((run) => new Stream(db, run, from)));
  }

  /** Reads what is wanted at any rate. */
  async begin(): Promise<void> {
    const { limit, waited = limit } = this.#list;
    const [waiting = [], rest = []] = this.#stages;
    if (rest.length === 0 || waited >= limit) return this.#fill(waiting, limit);
    await Promise.all([this.#fill(waiting, waited + 1), this.#fill(rest, limit - waited)]);
  }

  /** Reads on where nothing is left: as much as the run had of the list so far, first like all others, and a little more. */
  async #fill(streams: readonly Stream[], missing: number): Promise<void> {
    const given = streams.reduce((sum, stream) => sum + stream.given, 0);
    const page = (stream: Stream) => {
      const share = given > 0 ? (stream.given + 1) / (given + 1) : 1 / streams.length;
      return Math.min(missing, Math.ceil(missing * share) + 4);
    };
    const dry = streams.filter((stream) => stream.isDry);
    await Promise.all(dry.map((stream) => stream.read(page(stream))));
  }

  /** The rows in the order of the list. */
  async rows({ moved, present }: Moves): Promise<ChatRow[]> {
    const { limit, sort } = this.#list;
    const chosen = new Chosen(present, sort, this.#from);
    const rows: ChatRow[] = [];
    for (const [n, streams] of this.#stages.entries()) {
      const last = n === this.#stages.length - 1;
      while (rows.length < limit) {
        if (streams.some((stream) => stream.isDry)) await this.#fill(streams, limit - rows.length);
        const next = first([...streams, chosen]);
        // What has no place yet may come after all of a stage: it is for the last one to give the rest of it.
        if (!next || (!last && next === chosen && !streams.some(({ head }) => head))) break;
        if (next.head && (next === chosen || !moved.has(next.head.row.id))) rows.push(next.head.row);
        next.step();
      }
    }
    return rows;
  }
}
