import { streamsOfAll } from '../domain/desk/stream.ts';
import type { PlacedCommit } from '../engine/commit.ts';
import { parseCommit } from './parse-commit.ts';
import type { Seal } from './seal.ts';
import { type Place, placeOf, subjectsOf } from './subject.ts';

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
  | 'newer'
  /** It is on a subject that is none of the log's. */
  | 'misplaced'
  /** It did not say, for each stream it writes to, what it comes after. */
  | 'unsaid';

/** What the log holds at a position. */
export type Entry =
  | {
      readonly what: 'commit';
      readonly author: string;
      readonly commit: PlacedCommit;
      /** Position of its last message on each stream it writes to: what the next commit has to expect. */
      readonly heads: ReadonlyMap<string, number>;
    }
  | { readonly what: 'void'; readonly position: number; readonly author: string; readonly why: VoidReason };

interface Held extends Place {
  readonly message: LogMessage;
}

const EXPECTED = 'Nats-Expected-Last-Subject-Sequence';

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
    for (const message of messages) {
      const entry = await this.#next(message);
      if (entry) entries.push(entry);
    }
    return entries;
  }

  async #next(message: LogMessage): Promise<Entry | null> {
    const place = placeOf(message.subject);
    const last = this.#marks.at(-1);
    const isNext =
      last &&
      last.message.position + 1 === message.position &&
      last.author === place?.author &&
      last.message.header('Nats-Batch-Id') === message.header('Nats-Batch-Id');
    // Marks that no commit follows say nothing.
    const marks = isNext ? this.#marks : [];
    this.#marks = [];
    const { position } = message;
    if (!place) return { what: 'void', position, author: '', why: 'misplaced' };
    const held = { ...place, message };
    if (place.kind === 'mark') {
      if (message.header('Nats-Batch-Id')) this.#marks = [...marks, held];
      return null;
    }
    return this.#judged(held, marks);
  }

  async #judged(main: Held, marks: readonly Held[]): Promise<Entry> {
    const { position, subject, data } = main.message;
    const none = (why: VoidReason): Entry => ({ what: 'void', position, author: main.author, why });
    const parsed = await parseCommit(data, subject, this.#seal);
    if ('broken' in parsed) return none(parsed.broken);
    const pieces = [...marks, main];
    const heads = new Map(pieces.map(({ stream, message }) => [stream, message.position]));
    const isNamed = streamsOfAll(parsed.commit.events).every((stream) => heads.has(stream));
    if (!isNamed || !pieces.every(saidBefore)) return none('unsaid');
    return { what: 'commit', author: main.author, commit: { ...parsed.commit, position }, heads };
  }
}
