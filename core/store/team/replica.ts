import type { DeskEvent } from '../../domain/desk/event.ts';
import { foundBy } from '../../domain/desk/stream.ts';
import type { Shop } from '../../domain/shop/shop.ts';
import type { PlacedCommit } from '../../engine/commit.ts';
import type { Receipt } from '../../engine/receipt.ts';
import type { Task } from '../../engine/task.ts';
import type { Heads, ReadCommit, TeamCommit } from '../../engine/team-log.ts';
import type { CommitRow, DeskDb } from '../db.ts';
import { DexieLog } from '../dexie-log.ts';
import { loadView } from '../load-view.ts';
import { Ground } from '../projections/ground.ts';
import { keptAsOf } from '../projections/moved.ts';
import { asStoreFault, StoreFault } from '../store-fault.ts';
import { together } from '../together.ts';
import { writeOutcome } from '../write-outcome.ts';
import { type Ground as JudgedBy, type JudgedCommit, judgeCommits } from './judge-commits.ts';
import { markHandedOver } from './mark-handed-over.ts';
import { holdersIn, needsOf } from './needs-of.ts';
import { printOf } from './print.ts';

/** What a browser does about commits of the team's log. */
export interface ReplicaParts {
  readonly db: DeskDb;
  /** What has to be done in this browser because of a commit. */
  readonly tasksOf: JudgedBy['tasksOf'];
  /** The ids of tasks that a commit settles, whoever wrote it. */
  readonly settledBy: (commit: PlacedCommit) => readonly string[];
  /** Has the past read as a commit says that was just taken in. Within a transaction over all tables. */
  readonly rewritePast: (db: DeskDb, commit: TeamCommit) => Promise<void>;
  /** Told of commits of this browser's own once the database was asked for what they are taken in with. */
  readonly begun?: (ids: readonly string[]) => void;
}

/** What this browser adds to what it takes in. */
interface Own {
  /** Ids of commits of its own that are in the log. */
  readonly ids: ReadonlySet<string>;
  /** What came of its commands. @param counted those of `ids` that count */
  readonly receipts: (counted: ReadonlySet<string>) => readonly Receipt[];
  /** Ids of tasks that are done. */
  readonly done: readonly string[];
}

const nothingOwn: Own = { ids: new Set(), receipts: () => [], done: [] };

/** What taking in came to. */
export interface TakenIn {
  readonly events: readonly DeskEvent[];
  readonly receipts: readonly Receipt[];
  readonly tasks: readonly Task[];
  /** As `Carried.nextClose`. */
  readonly nextClose: number | null | undefined;
  readonly shop: Shop;
  /** As `Judged.outdated`. */
  readonly outdated: boolean;
}

/** So many of the newest commits a server's log is held against: one of them will not have been taken out of it. */
const mostHeldAgainst = 20;

/** Whether the past reads otherwise from a commit on. */
function rewrites({ events, broken }: TeamCommit): boolean {
  return broken === undefined && events.some((event) => event.type === 'PastRewritten' && event.whole);
}

/** Runs of commits, each of which can be taken in at once: what comes behind a rewriting is judged by what that left. */
function runsOf(commits: readonly TeamCommit[]): TeamCommit[][] {
  const runs: TeamCommit[][] = [[]];
  for (const commit of commits) {
    if (rewrites(commit)) runs.push([commit], []);
    else runs.at(-1)?.push(commit);
  }
  const some = runs.filter((run) => run.length > 0);
  return some.length > 0 ? some : [[]];
}

/** What several runs came to, in their order. */
function inAll(taken: readonly TakenIn[]): TakenIn {
  return {
    ...(taken.at(-1) as TakenIn),
    outdated: taken.some(({ outdated }) => outdated),
    events: taken.flatMap(({ events }) => events),
    receipts: taken.flatMap(({ receipts }) => receipts),
    tasks: taken.flatMap(({ tasks }) => tasks),
  };
}

/** What reads otherwise than it was written is kept whole; the streams it lies on are known until what says so is here. */
function rewrittenRow({ position, id, at, author, events, heads, rewritten }: TeamCommit): CommitRow[] {
  if (!rewritten) return [];
  const streams = [...new Set([...foundBy(events), ...heads.keys()])];
  return [{ position, id, at, author, events, streams, rewritten: rewritten.by }];
}

/** The team's log and everything worked out from it, as this browser has it. */
export class Replica {
  readonly #parts: ReplicaParts;
  readonly #log: DexieLog;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(parts: ReplicaParts) {
    this.#parts = parts;
    this.#log = new DexieLog(parts.db);
  }

  /** The place of the last commit that was taken in; 0 for none. */
  head(): Promise<number> {
    return this.#log.head();
  }

  /** The newest commits that count, newest first. */
  async newest(): Promise<readonly ReadCommit[]> {
    const rows: readonly (CommitRow & Pick<JudgedCommit, 'print'>)[] = await this.#parts.db.commits
      .orderBy('position')
      .reverse()
      .limit(mostHeldAgainst)
      .toArray();
    return rows.flatMap(({ position, print }) =>
      print === undefined ? [] : [{ position, is: (id: string) => printOf(id) === print }],
    );
  }

  /** Where streams stand here. */
  async heads(streams: readonly string[]): Promise<Heads> {
    const rows = await this.#parts.db.teamHeads.bulkGet([...streams]);
    return new Map(streams.map((stream, n) => [stream, rows[n]?.position ?? 0]));
  }

  /**
   * Takes commits in, in the order of the log and one run after the other; what was taken in before is passed over. The caller
   * sees to it that none is missing before them.
   */
  takeIn(commits: readonly TeamCommit[], own: Own = nothingOwn): Promise<TakenIn> {
    const turn = this.#queue.then(() => this.#inRuns(commits, own));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #inRuns(commits: readonly TeamCommit[], own: Own): Promise<TakenIn> {
    const runs = runsOf(commits);
    const taken: TakenIn[] = [];
    for (const [n, run] of runs.entries()) {
      const isLast = n === runs.length - 1;
      taken.push(await this.#inTransaction(run, isLast ? own : nothingOwn));
      // What comes behind what cannot be read here is not for this desk either.
      if (taken.at(-1)?.outdated) break;
    }
    return inAll(taken);
  }

  /** As `takeIn`, for commits that are heard: null where all of them were taken in already, as one's own are. */
  hear(commits: readonly TeamCommit[]): Promise<TakenIn | null> {
    const turn = this.#queue.then(async () => {
      const head = await this.head();
      const fresh = commits.filter(({ position }) => position > head);
      return fresh.length === 0 ? null : this.#inRuns(fresh, nothingOwn);
    });
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #inTransaction(commits: readonly TeamCommit[], own: Own): Promise<TakenIn> {
    const { db, rewritePast } = this.#parts;
    const [first] = commits;
    const tables = [db.commits, db.receipts, db.outbox, db.teamHeads, ...db.projected];
    try {
      if (!first || !rewrites(first))
        return await db.transaction('rw', tables, async () => this.#takeIn(commits, own));
      return await db.transaction('rw', db.tables, async () => {
        const isNew = first.position > (await this.head());
        const taken = await this.#takeIn(commits, own);
        if (isNew && taken.events.length > 0) await rewritePast(db, first);
        return taken;
      });
    } catch (error) {
      throw asStoreFault(error);
    }
  }

  async #takeIn(commits: readonly TeamCommit[], own: Own): Promise<TakenIn> {
    const { db, tasksOf, settledBy, begun } = this.#parts;
    // All at once: what was taken in before is seldom among them.
    const asked = together([
      this.head(),
      keptAsOf(db),
      loadView(db, [needsOf(commits)]),
      this.known([...commits.map(({ id }) => id), ...own.ids]),
      this.#groundFor(commits),
    ]);
    if (own.ids.size > 0) begun?.([...own.ids]);
    const [head, asOf, view, known, ground] = await asked;
    const fresh = commits.filter(({ position }) => position > head);
    await this.#mustFollowOn(fresh, head);
    const judged = judgeCommits(fresh, { view, known, tasksOf });
    const inLog = new Set([...known, ...judged.commits.map(({ id }) => id)]);
    const receipts = own.receipts(new Set([...own.ids].filter((id) => inLog.has(id))));
    const outcome = {
      commits: judged.commits,
      receipts,
      tasks: judged.tasks,
      done: [...own.done, ...judged.commits.flatMap(settledBy)],
      before: view,
      after: judged.after,
    };
    const place = (n: number) => judged.commits[n]?.position ?? 0;
    const [nextClose] = await together([
      writeOutcome(db, this.#log, outcome, { asOf, place, ground }),
      db.teamHeads.bulkPut([...judged.heads].map(([stream, position]) => ({ stream, position }))),
    ]);
    await markHandedOver(db, judged.commits);
    await db.commits.bulkPut(fresh.flatMap(rewrittenRow));
    return {
      events: judged.commits.flatMap(({ events }) => events),
      receipts,
      tasks: judged.tasks,
      nextClose,
      shop: judged.after.shop,
      outdated: judged.outdated,
    };
  }

  /** A browser that was away until what it has last was forgotten for its age cannot go on from there. */
  async #mustFollowOn(fresh: readonly TeamCommit[], head: number): Promise<void> {
    for (const { missed } of fresh) {
      if (!missed || missed.from > head) continue;
      const row = await this.#parts.db.commits.get(missed.from);
      if (row && (row.rewritten ?? 0) < missed.by) throw new StoreFault('leftBehind', null);
    }
  }

  /** What writing will most likely need: for what is about one chat, almost all of it. */
  async #groundFor(commits: readonly TeamCommit[]): Promise<Ground> {
    const { db } = this.#parts;
    const [conversation, ...others] = new Set(needsOf(commits).conversations);
    if (conversation === undefined || others.length > 0) return new Ground(db);
    const at = Math.max(...commits.map((commit) => commit.at));
    const holders = new Set(['', '*', ...commits.flatMap(holdersIn)]);
    return Ground.ahead(db, { at, conversation, holders: [...holders] });
  }

  /** Those of these ids that commits in the log have. */
  async known(ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.#parts.db.commits
      .where('id')
      .anyOf([...ids])
      .toArray();
    return new Set(rows.map(({ id }) => id));
  }
}
