import type { Msg } from '@nats-io/nats-core';
import { closedFrame, opened, type RelayFrame } from './relay-frame.ts';
import { type Bytes, cut, joined, MOST_BYTES, PIECE_BYTES } from './relay-pieces.ts';
import { asksOf, type RelayPlace, type RelayRoom, relayPlaceOf } from './relay-subject.ts';
import type { TeamLine } from './team-line.ts';

/** Who wants an answer that is not there is told so after so long, ms, and asks again. */
const HOLD_MS = 6_000;
/** A question of which nothing is heard for so long is forgotten, ms. */
const FORGET_MS = 60_000;
/** So many questions of one agent, and of all, are taken at once. */
const [MOST_OF_ONE, MOST_OF_ALL] = [12, 200];
/** So much of them is held in memory, bytes. */
const MOST_HELD = 6 * MOST_BYTES;

/** What answers for a room. */
export interface RelayParts {
  readonly room: RelayRoom;
  /** Whether this browser answers at this moment; while not it keeps silent, for another does. */
  readonly may: () => boolean;
  /** Never rejects: what goes wrong is part of what is answered. */
  readonly answer: (author: string, question: Bytes) => Promise<Bytes>;
}

/** A question that is being put together, or is answered. */
interface Held {
  readonly author: string;
  readonly pieces: Bytes[];
  here: number;
  bytes: number;
  answer: Promise<readonly Bytes[]> | null;
  /** The pieces of the answer that went out. */
  readonly given: Set<number>;
  touchedAt: number;
}

/**
 * Listens for what others of the team ask, and answers as long as it may. Takes an owner's credentials.
 * @returns the way to stop it
 */
export function answerRelay(line: TeamLine, parts: RelayParts): () => void {
  const desk = new AnsweringDesk(line, parts);
  const tidying = setInterval(() => desk.tidy(), FORGET_MS);
  const listening = line.nc.subscribe(asksOf(parts.room), {
    callback: (error, message) => {
      if (!error && parts.may())
        desk.hear(message).catch((cause: unknown) => (line.isUp() ? console.error(cause) : undefined));
    },
  });
  return () => {
    clearInterval(tidying);
    if (!listening.isClosed()) listening.unsubscribe();
    desk.forget();
  };
}

class AnsweringDesk {
  readonly #line: TeamLine;
  readonly #answer: RelayParts['answer'];
  readonly #held = new Map<string, Held>();

  constructor(line: TeamLine, { answer }: RelayParts) {
    this.#line = line;
    this.#answer = answer;
  }

  /** Forgets what nobody came back for. */
  tidy(): void {
    const before = Date.now() - FORGET_MS;
    for (const [key, { touchedAt }] of this.#held) if (touchedAt < before) this.#held.delete(key);
  }

  forget(): void {
    this.#held.clear();
  }

  async hear(message: Msg): Promise<void> {
    const { seal } = this.#line;
    const { subject } = message;
    const place = relayPlaceOf(subject);
    const payload = place && (await opened(message.data, subject, seal));
    // What is not sealed with the team's key is nobody's question.
    if (!place || !payload) return;
    const frame = await this.#frameFor(place, new Uint8Array(payload));
    const reply = await closedFrame(frame, subject, seal);
    if (this.#line.isUp()) message.respond(reply);
  }

  async #frameFor({ author, id, word }: RelayPlace, payload: Bytes): Promise<RelayFrame> {
    const key = `${author} ${id}`;
    if (word.kind === 'piece') return this.#take(key, author, word, payload);
    const held = this.#held.get(key);
    if (!held?.answer) return { says: 'unknown' };
    held.touchedAt = Date.now();
    const pieces = await soon(held.answer);
    held.touchedAt = Date.now();
    if (!pieces) return { says: 'wait' };
    const bytes = pieces[word.n];
    if (!bytes) return { says: 'unknown' };
    held.given.add(word.n);
    if (held.given.size === pieces.length) this.#held.delete(key);
    return { says: 'piece', count: pieces.length, bytes };
  }

  #take(
    key: string,
    author: string,
    { n, count }: { readonly n: number; readonly count: number },
    piece: Bytes,
  ): RelayFrame {
    const held = this.#held.get(key) ?? this.#begin(key, author);
    if (!held) return { says: 'busy' };
    // Again is harmless: an answer may have been lost.
    if (held.answer || held.pieces[n]) return { says: 'taken' };
    if (piece.length > PIECE_BYTES || this.#bytes() + piece.length > MOST_HELD) return { says: 'busy' };
    held.pieces[n] = piece;
    held.here += 1;
    held.bytes += piece.length;
    held.touchedAt = Date.now();
    if (held.here === count) this.#complete(held);
    return { says: 'taken' };
  }

  #begin(key: string, author: string): Held | null {
    const theirs = [...this.#held.values()].filter((each) => each.author === author).length;
    if (theirs >= MOST_OF_ONE || this.#held.size >= MOST_OF_ALL) return null;
    const held: Held = {
      ...{ author, pieces: [], here: 0, bytes: 0, answer: null, given: new Set<number>() },
      touchedAt: Date.now(),
    };
    this.#held.set(key, held);
    return held;
  }

  #complete(held: Held): void {
    const question = joined(held.pieces.splice(0));
    held.answer = this.#answer(held.author, question).then((answer) => {
      held.bytes = answer.length;
      return cut(answer);
    });
  }

  #bytes(): number {
    return [...this.#held.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }
}

/** What a promise comes to, or null where that takes too long to hold the line for. */
async function soon<Value>(value: Promise<Value>): Promise<Value | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((over) => {
    timer = setTimeout(() => over(null), HOLD_MS);
  });
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(timer);
  }
}
