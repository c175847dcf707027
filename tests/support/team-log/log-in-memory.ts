import type { Commit } from '../../../core/engine/commit.ts';
import type { TakenOutOfLog } from '../../../core/engine/team-door.ts';
import type { Heads, TeamAppended, TeamCommit, TeamLog } from '../../../core/engine/team-log.ts';
import { LONGEST_COMMIT } from '../../../core/team/found-team.ts';
import type { Entry, VoidReason } from '../../../core/team/gather.ts';
import { mainStreamOf } from '../../../core/team/nats-log.ts';
import { parseCommit, payloadOf } from '../../../core/team/parse-commit.ts';
import { filledIn, RewrittenBook } from '../../../core/team/rewritten-book.ts';
import { commitsOf } from '../../../core/team/shared-log.ts';

/** What can go wrong between a browser and the team's log, at the next append. */
export type Mishap =
  /** It is in the log, and the answer is lost. */
  | 'lost answer'
  /** It never comes to the log. */
  | 'lost'
  | 'denied';

/** The log of a team as one object: what a server is for, without one. Positions count messages, as a server's do. */
export class LogInMemory {
  readonly commits: TeamCommit[] = [];
  /** Positions of messages that were taken out. */
  readonly #gone = new Set<number>();
  #last = 0;

  /** The log as one agent's browser reaches it. @param author asked at each append, where it is not always the same. @param mishap asked before each append. */
  of(author: string | (() => string), mishap: () => Mishap | null = () => null): TeamLog {
    return {
      get me() {
        return typeof author === 'string' ? author : author();
      },
      append: async (commit, expected, seen) => {
        await null;
        const wrong = mishap();
        if (wrong === 'denied') return { result: 'denied', why: 'This is not for you.' };
        if (wrong === 'lost') return { result: 'unknown' };
        const by = typeof author === 'string' ? author : author();
        // As others read it.
        const payload = await payloadOf(commit, '', null);
        if (payload.length > LONGEST_COMMIT)
          return { result: 'denied', why: 'This is too long for the team’s log.' };
        const read = await parseCommit(payload, '', null);
        if ('broken' in read) throw new Error(`Nobody could read ${JSON.stringify(commit)}`);
        const came = this.append(by, read.commit, expected, seen);
        return wrong === 'lost answer' ? { result: 'unknown' } : came;
      },
      read: async (after, limit) => this.read(after).slice(0, limit),
    };
  }

  /** As it is now, to go on with apart from it. */
  copy(): LogInMemory {
    const copy = new LogInMemory();
    copy.commits.push(...this.commits);
    for (const place of this.#gone) copy.#gone.add(place);
    copy.#last = this.#last;
    return copy;
  }

  append(author: string, commit: Commit, expected: Heads, seen = 0): TeamAppended {
    const there = this.commits.find(({ id }) => id === commit.id);
    if (there) return { result: 'appended', position: there.position, heads: there.heads, again: true };
    for (const [stream, place] of expected) {
      const head = this.#head(stream);
      if (head !== place && !(head > 0 && head <= seen)) return { result: 'lost' };
    }
    const { position, heads } = this.force(author, commit, [...expected.keys()]);
    return { result: 'appended', position, heads };
  }

  /** Puts a commit into the log whatever it says, as a browser could that is not ours. */
  force(
    author: string,
    commit: Commit,
    streams: readonly string[],
    more: Pick<TeamCommit, 'newer' | 'broken'> = {},
  ): TeamCommit {
    const main = mainStreamOf(streams);
    const ordered = [...streams.filter((stream) => stream !== main), main];
    const heads = new Map(ordered.map((stream) => [stream, ++this.#last]));
    const placed = { ...commit, author, heads, position: this.#last, ...more };
    this.commits.push(placed);
    return placed;
  }

  /** What is there behind a place, as it reads now. */
  read(after: number): TeamCommit[] {
    const behind = this.commits.filter(({ position }) => position > after);
    const entries = behind.flatMap((each) => this.#entryOf(each, after));
    const book = new RewrittenBook(after);
    book.learn(entries);
    return commitsOf(filledIn(entries, book, after, this.#last));
  }

  /** Takes messages out as an owner can. @param most so many at most, as where it is broken off. */
  async takeOut(
    { position, positions }: TakenOutOfLog,
    isOver: (stream: string) => Promise<boolean>,
    most = Number.POSITIVE_INFINITY,
  ): Promise<void> {
    const marks = this.commits.find((each) => each.position === position)?.heads ?? new Map();
    const going = [...positions];
    for (const [stream, mark] of marks)
      if (await isOver(stream))
        going.push(
          ...this.#placesOn(stream).filter((place) => place < mark),
          ...(mark < position ? [mark] : []),
        );
    for (const place of going.slice(0, most)) this.#gone.add(place);
  }

  /** Everything that is there, as one text. */
  asText(): string {
    const there = this.commits.flatMap((commit) => {
      const names = [...commit.heads].filter(([, place]) => !this.#gone.has(place));
      return [names, this.#gone.has(commit.position) ? null : commit];
    });
    return JSON.stringify(there);
  }

  #placesOn(stream: string): number[] {
    return this.commits.flatMap(({ heads }) => heads.get(stream) ?? []);
  }

  #head(stream: string): number {
    return Math.max(0, ...this.#placesOn(stream).filter((place) => !this.#gone.has(place)));
  }

  #entryOf(each: TeamCommit, after: number): Entry[] {
    const { position, author, id, at, events, broken, newer } = each;
    const heads = new Map([...each.heads].filter(([, place]) => place > after && !this.#gone.has(place)));
    const why = newer ? 'newer' : broken;
    if (!this.#gone.has(position) && why !== undefined)
      return [{ what: 'void', why: why as VoidReason, position, author, heads }];
    if (!this.#gone.has(position))
      return [{ what: 'commit', author, commit: { position, id, at, events }, heads }];
    if (heads.size === 0) return [];
    return [{ what: 'void', why: 'stray', author, position: Math.max(...heads.values()), heads }];
  }
}
