import { foundBy } from '../domain/desk/stream.ts';
import type { Commit, PlacedCommit } from '../engine/commit.ts';
import type { Appended, Log } from '../engine/ports.ts';
import type { CommitRow, DeskDb } from './db.ts';
import { together } from './together.ts';

/** The streams by which a commit is found. */
export function streamsOf({ events }: Commit): string[] {
  return foundBy(events);
}

/** A commit without how it is found. */
export function placed({ position, id, at, events }: CommitRow): PlacedCommit {
  return { position, id, at, events };
}

/** The log as a table of the desk's own database: the desk of one browser. */
export class DexieLog implements Log {
  readonly #db: DeskDb;

  constructor(db: DeskDb) {
    this.#db = db;
  }

  append(commit: Commit, expected: ReadonlyMap<string, number>): Promise<Appended> {
    return this.#db.transaction('rw', this.#db.commits, async (): Promise<Appended> => {
      const before = await this.#db.commits.where('id').equals(commit.id).first();
      if (before) return { result: 'repeated', position: before.position };
      const heads = await this.heads([...expected.keys()]);
      for (const [stream, position] of expected)
        if (heads.get(stream) !== position) return { result: 'lost' };
      const position = (await this.head()) + 1;
      await this.appendAll([{ ...commit, position }]);
      return { result: 'appended', position };
    });
  }

  /** The place of the last commit; 0 for none. */
  async head(): Promise<number> {
    return ((await this.#db.commits.orderBy('position').lastKey()) as number | undefined) ?? 0;
  }

  /** Appends commits, in the places behind the head, whose writer holds the transaction they were decided in: nobody can have come between. */
  async appendAll(commits: readonly (PlacedCommit & Partial<CommitRow>)[]): Promise<void> {
    await this.#db.commits.bulkAdd(commits.map((commit) => ({ streams: streamsOf(commit), ...commit })));
  }

  async read(after: number, limit: number): Promise<readonly PlacedCommit[]> {
    const rows = await this.#db.commits.where('position').above(after).limit(limit).toArray();
    return rows.map(placed);
  }

  async heads(streams: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const last = await together(
      streams.map((stream) => this.#db.commits.where('streams').equals(stream).last()),
    );
    return new Map(streams.map((stream, n) => [stream, last[n]?.position ?? 0]));
  }
}
