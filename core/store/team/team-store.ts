import type { DeskEvent } from '../../domain/desk/event.ts';
import type { Refusal } from '../../domain/desk/refusal.ts';
import { streamsOfAll } from '../../domain/desk/stream.ts';
import type { Commit } from '../../engine/commit.ts';
import type { Batch, Carried, Outcome, Store } from '../../engine/ports.ts';
import type { Receipt } from '../../engine/receipt.ts';
import type { Task } from '../../engine/task.ts';
import type { ReadCommit, TeamCommit, TeamLog } from '../../engine/team-log.ts';
import { DexieStore } from '../dexie-store.ts';
import { loadView } from '../load-view.ts';
import { asStoreFault, StoreFault } from '../store-fault.ts';
import { together } from '../together.ts';
import { type Appended, appendCommits } from './append-commits.ts';
import { Replica, type ReplicaParts, type TakenIn } from './replica.ts';
import { commandOf, inParts, partsOf } from './slices.ts';

/** So often a batch is decided again when others of the team come first. */
const mostTries = 6;
/** So many commits are read from the team's log at once. */
const slice = 500;
/** A server of several may be a moment behind another: so often it is asked for what is known to be in the log, so far apart, ms. */
const [asks, apart] = [20, 50];

/** A commit of ours that every browser of the team passes over: what let it be written here knew something else. */
const notTaken: Refusal = { code: 'NotAllowed', words: 'The team’s log shows that this could not be done.' };

/** Whether commits lie in the log one right behind the other from a place on, so that nobody else's are between. */
function followOn(head: number, commits: readonly TeamCommit[]): boolean {
  let last = head;
  for (const { heads, position } of commits) {
    if (Math.min(...heads.values()) !== last + 1) return false;
    last = position;
  }
  return true;
}

function pause(ms: number): Promise<void> {
  return new Promise((over) => setTimeout(over, ms));
}

/** What a store of a team needs of its surroundings. */
export interface TeamStoreParts extends ReplicaParts {
  readonly log: TeamLog;
  /** Told of what happened, whoever did it, after it is stored. */
  readonly heard: (events: readonly DeskEvent[], tasks: readonly Task[]) => void;
}

/**
 * The desk's state where a team shares the log: decided on what this browser has, appended where the log is still so, and taken
 * in like everybody else's commits. Where somebody came first, what they wrote is taken in and the batch decided again.
 */
export class TeamStore implements Store {
  readonly isShared = true;
  readonly #parts: TeamStoreParts;
  readonly #replica: Replica;
  readonly #kept: DexieStore;

  constructor(parts: TeamStoreParts) {
    this.#parts = parts;
    this.#replica = new Replica(parts);
    this.#kept = new DexieStore(parts.db);
  }

  async carryOut(batch: Batch): Promise<Carried> {
    for (let tries = 1; ; tries += 1) {
      const { known, outcome, commits, heads, seen } = await this.#decide(batch);
      const appended = await appendCommits(this.#parts.log, commits, heads, seen);
      const { receipts, shop } = await this.#takeOwn(appended, outcome);
      const { end } = appended;
      if (end === 'all') {
        const all = new Map([...known, ...receipts.map((each) => [each.id, each] as const)]);
        // What happened was told as it came from the log.
        return { receipts: all, events: [], tasks: await this.tasks(), nextClose: undefined, shop };
      }
      if (end === 'unknown') throw new StoreFault('unknown', null);
      if (end !== 'lost') throw new StoreFault('denied', end.denied);
      // What is there of it stays there: the rest has all its tries before it.
      if (appended.there.length > 0) tries = 0;
      if (tries === mostTries) throw new StoreFault('busy', null);
      await this.#whatOthersDid();
    }
  }

  /** Takes in everything that is in the team's log by now, at least up to a place. Rejects where it cannot be read. */
  async catchUp(
    progress: (position: number) => void = () => undefined,
    enough = Number.POSITIVE_INFINITY,
  ): Promise<void> {
    for (let head = await this.#replica.head(); head < enough; head = await this.#replica.head()) {
      const commits = await this.#parts.log.read(head, slice);
      if (commits.length === 0) return;
      await this.take(commits);
      progress(commits.at(-1)?.position ?? 0);
    }
  }

  /** Takes in commits that follow on what is here, as they come from the log. */
  async take(commits: readonly TeamCommit[]): Promise<void> {
    const taken = await this.#replica.hear(commits);
    if (taken) this.#told(taken);
  }

  async #take(...what: Parameters<Replica['takeIn']>) {
    return this.#told(await this.#replica.takeIn(...what));
  }

  #told(taken: TakenIn): TakenIn {
    if (taken.events.length > 0) this.#parts.heard(taken.events, taken.tasks);
    if (taken.outdated) throw new StoreFault('outdated', null);
    return taken;
  }

  /** The place in the team's log up to which everything is here. */
  head(): Promise<number> {
    return this.#replica.head();
  }

  /** The newest commits of the team's log that count here, newest first. */
  newest(): Promise<readonly ReadCommit[]> {
    return this.#replica.newest();
  }

  nextClose(): Promise<number | null> {
    return this.#kept.nextClose();
  }

  nextHolidayTurn(): Promise<number | null> {
    return this.#kept.nextHolidayTurn();
  }

  nextCrossing(now: number): Promise<number | null> {
    return this.#kept.nextCrossing(now);
  }

  passTime(now: number): Promise<void> {
    return this.#kept.passTime(now);
  }

  /** What it is decided on is read again in any case, for others write to the log as well. */
  async foresee(): Promise<void> {}

  tasks(): Promise<readonly Task[]> {
    return this.#kept.tasks();
  }

  async #decide({ ids, needs, decide }: Batch) {
    const { db } = this.#parts;
    try {
      const tables = [db.commits, db.receipts, db.outbox, db.teamHeads, ...db.projected];
      return await db.transaction('r', tables, async () => {
        const [rows, there, view] = await together([
          db.receipts.bulkGet([...ids]),
          db.commits
            .where('id')
            .anyOf([...ids])
            .toArray(),
          loadView(db, needs),
        ]);
        // A commit that came back from the log says what became of its command, though the worker died before it heard.
        const known = new Map<string, Receipt>(there.map(({ id, at }) => [id, { id, at, refusal: null }]));
        for (const row of rows) if (row) known.set(row.id, row);
        const outcome = decide(view, known);
        const [commits, heads] = await together([
          this.#inParts(outcome.commits),
          this.#replica.heads(streamsOfAll(outcome.commits.flatMap(({ events }) => events))),
        ]);
        return { known, outcome, commits, heads, seen: await this.head() };
      });
    } catch (error) {
      throw asStoreFault(error);
    }
  }

  /** Commits as the log takes them: one that is too long for a message of it in parts. */
  async #inParts(commits: readonly Commit[]): Promise<readonly Commit[]> {
    const { db } = this.#parts;
    const parts: Commit[] = [];
    for (const commit of commits) {
      const all = inParts(commit, 0);
      const there = all.length < 2 ? 0 : await db.commits.where('id').startsWith(partsOf(commit.id)).count();
      parts.push(...(there === 0 ? all : inParts(commit, there)));
    }
    return parts;
  }

  /** Takes in what was appended, after all that others appended before it, and keeps what came of its commands. */
  async #takeOwn({ there, again, end }: Appended, outcome: Outcome) {
    const ids = new Set(there.map(({ id }) => id));
    const isNext = !again && followOn(await this.#replica.head(), there);
    if (!isNext) await this.#until(Math.max(0, ...there.map(({ position }) => position)));
    return this.#take(isNext ? there : [], {
      ids,
      done: end === 'all' ? outcome.done : [],
      receipts: (counted) => {
        // A command of which a part does not count was not done.
        const left = new Set([...ids].filter((id) => !counted.has(id)).map(commandOf));
        return outcome.receipts
          .filter(({ id }) => end === 'all' || ids.has(id))
          .map((each) => (left.has(each.id) ? { ...each, refusal: notTaken } : each));
      },
    });
  }

  /** Takes in what is in the log by now. Where it cannot be read, nobody can tell what became of the batch. */
  async #whatOthersDid(enough?: number): Promise<void> {
    try {
      await this.catchUp(undefined, enough);
    } catch (error) {
      throw error instanceof StoreFault ? error : new StoreFault('unknown', error);
    }
  }

  /** Takes in everything up to a place that is known to be in the log. */
  async #until(position: number): Promise<void> {
    for (let ask = 0; ask < asks; ask += 1) {
      await this.#whatOthersDid(position);
      if ((await this.#replica.head()) >= position) return;
      await pause(apart);
    }
    throw new StoreFault('unknown', null);
  }
}
