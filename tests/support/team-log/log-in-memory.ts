import type { Commit } from '../../../core/engine/commit.ts';
import type { Heads, TeamAppended, TeamCommit, TeamLog } from '../../../core/engine/team-log.ts';
import { LONGEST_COMMIT } from '../../../core/team/found-team.ts';
import { parseCommit, payloadOf } from '../../../core/team/parse-commit.ts';

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
  readonly #heads = new Map<string, number>();
  #last = 0;

  /** The log as one agent's browser reaches it. @param author asked at each append, where it is not always the same. @param mishap asked before each append. */
  of(author: string | (() => string), mishap: () => Mishap | null = () => null): TeamLog {
    return {
      get me() {
        return typeof author === 'string' ? author : author();
      },
      append: async (commit, expected) => {
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
        const came = this.append(by, read.commit, expected);
        return wrong === 'lost answer' ? { result: 'unknown' } : came;
      },
      read: async (after, limit) => this.commits.filter(({ position }) => position > after).slice(0, limit),
    };
  }

  /** As it is now, to go on with apart from it. */
  copy(): LogInMemory {
    const copy = new LogInMemory();
    copy.commits.push(...this.commits);
    for (const [stream, place] of this.#heads) copy.#heads.set(stream, place);
    copy.#last = this.#last;
    return copy;
  }

  append(author: string, commit: Commit, expected: Heads): TeamAppended {
    const there = this.commits.find(({ id }) => id === commit.id);
    if (there) return { result: 'appended', position: there.position, heads: there.heads, again: true };
    for (const [stream, place] of expected)
      if ((this.#heads.get(stream) ?? 0) !== place) return { result: 'lost' };
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
    const heads = new Map(streams.map((stream) => [stream, ++this.#last]));
    for (const [stream, place] of heads) this.#heads.set(stream, place);
    const placed = { ...commit, author, heads, position: this.#last, ...more };
    this.commits.push(placed);
    return placed;
  }
}
