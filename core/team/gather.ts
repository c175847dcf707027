import type { DeskEvent } from '../domain/desk/event.ts';
import { ownersStream, streamsOfAll } from '../domain/desk/stream.ts';
import type { PlacedCommit } from '../engine/commit.ts';
import { parseCommit } from './parse-commit.ts';
import type { Seal } from './seal.ts';
import { movedBy, type Place, placeOf, subjectsOf } from './subject.ts';

/** A message of the log as the server keeps it. */
export interface LogMessage {
  /** Its sequence, which is its position. */
  readonly position: number;
  readonly subject: string;
  header(name: string): string;
  readonly data: Uint8Array;
}

/** Why a message counts for nothing, on every replica alike. */
export type VoidReason =
  | 'malformed'
  | 'sealed'
  /** A newer desk wrote it: it is void unless an owner did (`judgeCommits`). */
  | 'newer'
  /** It is on a subject that is none of the log's. */
  | 'misplaced'
  /** It did not say, for each stream it writes to, what it comes after. */
  | 'unsaid'
  /** A mark without its commit. */
  | 'stray';

/** What the log holds at a position. */
export type Entry =
  | {
      readonly what: 'commit';
      readonly author: string;
      readonly commit: PlacedCommit;
      /** Position of its last message on each stream it writes to: what the next commit has to expect. */
      readonly heads: ReadonlyMap<string, number>;
      /** Somebody who may has said since that it reads so; absent where it is as it was written. */
      readonly rewritten?: Rewritten;
      readonly missed?: Missed;
    }
  | {
      readonly what: 'void';
      readonly position: number;
      readonly author: string;
      readonly why: VoidReason;
      /** As of a commit: though it counts for nothing, the next commit comes after it. */
      readonly heads: ReadonlyMap<string, number>;
      readonly missed?: Missed;
    };

/** How a commit came to read otherwise than it was written. */
export interface Rewritten {
  /** Position of the commit that says so. */
  readonly by: number;
  /** Those of its events that happen in its place; the others are worked out when the log comes to `by`. */
  readonly now: readonly DeskEvent[];
}

/** What stood before an entry, or in its place, went for its age with what stood before the stretch that was read. */
export interface Missed {
  /** The first place of what went. */
  readonly from: number;
  /** Position of the commit that says so. */
  readonly by: number;
}

interface Held extends Place {
  readonly message: LogMessage;
}

const EXPECTED = 'Nats-Expected-Last-Subject-Sequence';
const BATCH = 'Nats-Batch-Id';

/**
 * Whether a message said what it comes after on its stream. Saying so is enough: the server keeps it only where it was right,
 * and keeps what it was held against with it.
 */
function saidBefore({ stream, message }: Held): boolean {
  return (
    /^\d+$/.test(message.header(EXPECTED)) &&
    message.header('Nats-Expected-Last-Subject-Sequence-Subject') === subjectsOf(stream)
  );
}

/** Puts the messages of the log together to commits, in order. What comes in pieces is held back until it is whole. */
export class Gatherer {
  readonly #seal: Seal | null;
  #marks: Held[] = [];

  constructor(seal: Seal | null) {
    this.#seal = seal;
  }

  /** The position before the first message held back; null where none is. */
  get before(): number | null {
    const [first] = this.#marks;
    return first ? first.message.position - 1 : null;
  }

  /** What the next messages come to. */
  async take(messages: readonly LogMessage[]): Promise<Entry[]> {
    const entries: Entry[] = [];
    for (const message of messages) entries.push(...(await this.#next(message)));
    return entries;
  }

  /** What is held back after all, as nothing more of it will come. */
  giveUp(): Entry[] {
    const marks = this.#marks;
    this.#marks = [];
    return marks.length > 0 ? [strayOf(marks)] : [];
  }

  async #next(message: LogMessage): Promise<Entry[]> {
    const place = placeOf(message.subject);
    const isNext = place !== null && this.#isNext(message, place);
    const strays = isNext ? [] : this.giveUp();
    const marks = this.#marks;
    this.#marks = [];
    if (!place) return [...strays, misplaced(message)];
    const held = { ...place, message };
    if (place.kind === 'commit') return [...strays, await this.#judged(held, marks)];
    const isWhole = !message.header(BATCH) || message.header('Nats-Batch-Commit') !== '';
    if (isWhole) return [...strays, strayOf([...marks, held])];
    this.#marks = [...marks, held];
    return strays;
  }

  /** Whether a message belongs with what is held back. */
  #isNext({ position, header }: LogMessage, { author }: Place): boolean {
    const last = this.#marks.at(-1);
    return (
      last !== undefined &&
      last.message.position + 1 === position &&
      last.author === author &&
      last.message.header(BATCH) === header(BATCH)
    );
  }

  async #judged(main: Held, marks: readonly Held[]): Promise<Entry> {
    const { position, subject, data } = main.message;
    const pieces = [...marks, main];
    const heads = headsOf(pieces);
    const none = (why: VoidReason): Entry => ({ what: 'void', position, author: main.author, why, heads });
    const parsed = await parseCommit(data, subject, this.#seal);
    const said = pieces.every(saidBefore);
    if ('broken' in parsed) return none(parsed.broken === 'newer' && !said ? 'unsaid' : parsed.broken);
    const isOwners = parsed.commit.events.some(({ type }) => type === 'PastRewritten');
    // Elsewhere an agent could have written it, and whoever reads the owners' stream alone would not find it.
    if (isOwners && main.stream !== ownersStream) return none('misplaced');
    const isNamed = streamsOfAll(parsed.commit.events).every((stream) => heads.has(stream));
    if (!isNamed || !said) return none('unsaid');
    return { what: 'commit', author: main.author, commit: { ...parsed.commit, position }, heads };
  }
}

function headsOf(pieces: readonly Held[]): ReadonlyMap<string, number> {
  return new Map(pieces.map(({ stream, message }) => [stream, message.position]));
}

function strayOf(marks: readonly Held[]): Entry {
  const last = marks.at(-1);
  const [position, author] = [last?.message.position ?? 0, last?.author ?? ''];
  return { what: 'void', position, author, why: 'stray', heads: headsOf(marks) };
}

function misplaced({ position, subject }: LogMessage): Entry {
  const stream = movedBy(subject);
  const heads = new Map(stream === null ? [] : [[stream, position]]);
  return { what: 'void', position, author: '', why: 'misplaced', heads };
}
