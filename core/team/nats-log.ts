import { ownersStream, streamsOfAll } from '../domain/desk/stream.ts';
import type { Commit, PlacedCommit } from '../engine/commit.ts';
import type { Appended, Log } from '../engine/ports.ts';
import { fetchBatch } from './fetch-batch.ts';
import { LONGEST_COMMIT } from './found-team.ts';
import { payloadOf } from './parse-commit.ts';
import { type Offer, type Published, publishAll } from './publish.ts';
import { readStretch } from './read-log.ts';
import { LOG, subjectOf, subjectsOf, tokenOf } from './subject.ts';
import { TeamFault } from './team-fault.ts';
import type { TeamLine } from './team-line.ts';

/** Tries at what is nobody's fault before it is left to the caller. */
const TRIES = 6;
const AT_A_TIME = 500;

interface Try {
  readonly id: string;
  readonly main: string;
  /** Where the streams are expected; one that was forgotten is brought to where it stands. */
  readonly expected: Map<string, number>;
  readonly seen: number;
  /** Where its stream stood before it. */
  readonly from: number;
}

/** The stream whose subject carries the whole commit; the others get a mark. */
export function mainStreamOf(streams: readonly string[]): string {
  if (streams.includes(ownersStream)) return ownersStream;
  return streams.find((stream) => stream.startsWith('conversation/')) ?? streams[0] ?? 'shop';
}

/** The log of a team, on its server. Positions are the sequences there; they grow, and are not dense. */
export class NatsLog implements Log {
  readonly #line: TeamLine;

  constructor(line: TeamLine) {
    this.#line = line;
  }

  /**
   * Appends a commit if each stream of `expected` is where it was read. Streams it writes to beyond those are read here.
   * After 'unknown' the same call again is safe: it finds what was stored, or stores it. Never rejects for what the line does.
   * @param seen as in `TeamLog.append`
   */
  async append(commit: Commit, expected: ReadonlyMap<string, number>, seen = 0): Promise<Appended> {
    try {
      return await this.#append(commit, new Map(expected), seen);
    } catch (error) {
      if (error instanceof TeamFault) return { result: 'unknown' };
      throw error;
    }
  }

  async #append(commit: Commit, expected: Map<string, number>, seen: number): Promise<Appended> {
    const streams = [...new Set([...streamsOfAll(commit.events), ...expected.keys()])];
    const main = mainStreamOf(streams);
    const subject = subjectOf({ stream: main, author: this.#line.me, kind: 'commit' });
    const payload = await payloadOf(commit, subject, this.#line.seal);
    if (payload.length > LONGEST_COMMIT)
      return { result: 'denied', why: 'This is too long for the team’s log.' };
    for (let left = TRIES; left > 0; left -= 1) {
      const after = await this.#after(streams, expected);
      const offers = [...this.#marks(streams, main, after), offerOf(main, subject, payload, after)];
      const published = await publishAll(this.#line, tokenOf(commit.id), offers);
      const came = await this.#cameTo(published, {
        id: commit.id,
        main,
        expected,
        seen,
        from: after.get(main) ?? 0,
      });
      if (came) return came;
      await pause(10 + Math.random() * 50);
    }
    return { result: 'unknown' };
  }

  /** Commits after a position, in order. What is void is left out. Rejects with TeamFault. */
  async read(after: number, limit: number): Promise<readonly PlacedCommit[]> {
    const commits: PlacedCommit[] = [];
    for (let from = after; commits.length < limit; ) {
      const { entries, upTo, behind } = await readStretch(this.#line, from);
      for (const entry of entries)
        if (entry.what === 'commit' && entry.commit.events.length > 0) commits.push(entry.commit);
      if (behind === 0 || upTo === from) break;
      from = upTo;
    }
    return commits.slice(0, limit);
  }

  /** Position of the last message on each stream, a commit or the mark of one. Rejects with TeamFault. */
  async heads(streams: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const found = await Promise.all(streams.map((stream) => this.#head(stream)));
    return new Map(streams.map((stream, at) => [stream, found[at] ?? 0]));
  }

  /** Where the commit of an id lies on a stream, looked for after a position; null for nowhere. Rejects with TeamFault. */
  async find(id: string, stream: string, after: number): Promise<number | null> {
    const wanted = tokenOf(id);
    for (let from = after; ; ) {
      const request = { seq: from + 1, batch: AT_A_TIME, next_by_subj: subjectsOf(stream) };
      const { messages, pending } = await fetchBatch(this.#line, LOG, request);
      const own = messages.find((message) => message.header('Nats-Msg-Id') === wanted);
      if (own) return own.position;
      const last = messages.at(-1);
      if (pending === 0 || !last) return null;
      from = last.position;
    }
  }

  async #head(stream: string): Promise<number> {
    const query = JSON.stringify({ last_by_subj: subjectsOf(stream) });
    try {
      const said = await this.#line.nc.request(`$JS.API.DIRECT.GET.${LOG}`, query, { timeout: 4_000 });
      return Number(said.headers?.get('Nats-Sequence') || 0);
    } catch (error) {
      throw new TeamFault('cutOff', 'The team’s server did not answer.', error);
    }
  }

  /** What each stream is expected at; read now where the caller did not say. */
  async #after(streams: readonly string[], expected: ReadonlyMap<string, number>) {
    const unsaid = streams.filter((stream) => !expected.has(stream));
    return new Map([...(await this.heads(unsaid)), ...expected]);
  }

  #marks(streams: readonly string[], main: string, after: ReadonlyMap<string, number>): Offer[] {
    const others = streams.filter((stream) => stream !== main);
    return others.map((stream) =>
      offerOf(stream, subjectOf({ stream, author: this.#line.me, kind: 'mark' }), '', after),
    );
  }

  /** What publishing came to for the caller; null where it is to be tried again. */
  async #cameTo(published: Published, { id, main, expected, seen, from }: Try): Promise<Appended | null> {
    if (published.what === 'stored') return { result: 'appended', position: published.position };
    if (published.what === 'denied') return { result: 'denied', why: published.why };
    if (published.what === 'unknown') return { result: 'unknown' };
    if (published.what === 'busy') return null;
    const isSaid = published.what === 'known' && published.position > 0;
    const lookFrom = published.what === 'known' ? 0 : from;
    // A lost acknowledgement looks like a lost race: what is there already may be our own.
    const own = isSaid ? published.position : await this.find(id, main, lookFrom);
    if (own !== null) return { result: 'repeated', position: own };
    const heads = await this.heads([...expected.keys()]);
    const moved = [...expected.keys()].filter((stream) => heads.get(stream) !== expected.get(stream));
    // What was forgotten leaves its last messages behind for a moment: the caller has seen them, and goes by none.
    const isSeen = moved.every((stream) => (heads.get(stream) || Number.POSITIVE_INFINITY) <= seen);
    if (!isSeen) return { result: 'lost' };
    for (const stream of moved) expected.set(stream, heads.get(stream) ?? 0);
    return null;
  }
}

function offerOf(
  stream: string,
  subject: string,
  payload: Uint8Array | string,
  after: ReadonlyMap<string, number>,
): Offer {
  return { stream, subject, payload, after: after.get(stream) ?? 0 };
}

function pause(ms: number): Promise<void> {
  return new Promise((over) => setTimeout(over, ms));
}
