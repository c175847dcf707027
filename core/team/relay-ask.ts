import { NoRespondersError, RequestError } from '@nats-io/nats-core';
import { ChannelFault } from '../engine/channel.ts';
import { closed, openedFrame, type RelayFrame } from './relay-frame.ts';
import { type Bytes, cut, eachOf, joined, MOST_BYTES, MOST_PIECES } from './relay-pieces.ts';
import { type RelayRoom, type RelayWord, relaySubject } from './relay-subject.ts';
import type { TeamLine } from './team-line.ts';

/** So long it is tried to find somebody who takes the question, ms: a worker that changes hands is back by then or not. */
const FOUND_MS = 2_000;
const AGAIN_MS = 250;
/** So long a piece may be on its way, ms; who answers says before that where there is nothing yet. */
const PIECE_MS = 12_000;
/** So long an answer is waited for, ms: a part of a video may take the shop two minutes. */
const ANSWER_MS = 150_000;
/** So many pieces are on their way at once: a slow line must not choke on them. */
const AT_ONCE = 3;
const nothing: Bytes = new Uint8Array();

const who = {
  shop: 'The browser that works at the shop does not answer. It has to be open: try again when it is.',
  passes: 'No browser in which invites are made answers.',
} as const;

const says = {
  cut: 'The team’s server is not reached. What is here can be read; try again when it is.',
  tooLong: 'This is too much for the way through the team. Send less at once.',
  changed: 'Another browser works at the shop now. Try again.',
  busy: 'The browser that works at the shop is asked too much just now. Try again in a moment.',
  garbled: 'What the browser that works at the shop answered cannot be read. Update Sidedesk in both.',
} as const;

function unreachable(words: string, cause?: unknown): ChannelFault {
  return new ChannelFault('unreachable', words, { cause });
}

function isNobody(error: unknown): boolean {
  return error instanceof NoRespondersError || (error instanceof RequestError && error.isNoResponders());
}

/**
 * Carries a question to whoever answers for a room, piece by piece, and brings the answer. Nothing of it is stored.
 * @throws ChannelFault alone
 */
export async function askRelay(line: TeamLine, room: RelayRoom, question: Bytes): Promise<Bytes> {
  if (!line.isUp()) throw unreachable(says.cut);
  if (question.length > MOST_BYTES) throw new ChannelFault('refused', says.tooLong);
  let stop: () => void = () => undefined;
  const broken = new Promise<never>((_, reject) => {
    // Told now, not when patience ends.
    stop = line.onTurn((isUp) => isUp || reject(unreachable(says.cut)));
  });
  try {
    return await Promise.race([new Asking(line, room).carry(question), broken]);
  } finally {
    stop();
  }
}

/** One question on its way. */
class Asking {
  readonly #line: TeamLine;
  readonly #room: RelayRoom;
  readonly #id = crypto.randomUUID();

  constructor(line: TeamLine, room: RelayRoom) {
    this.#line = line;
    this.#room = room;
  }

  async carry(question: Bytes): Promise<Bytes> {
    const pieces = cut(question);
    const count = pieces.length;
    const bring = async (n: number) => {
      const piece = pieces[n] ?? nothing;
      const frame = await this.#said({ kind: 'piece', n, count }, piece, n === 0 ? 'find' : 'known');
      if (frame.says !== 'taken') throw unreachable(says.changed);
    };
    await bring(0);
    await eachOf(count - 1, AT_ONCE, (n) => bring(n + 1));
    return this.#answer();
  }

  async #answer(): Promise<Bytes> {
    const until = Date.now() + ANSWER_MS;
    let first = await this.#wanted(0);
    while (first.says === 'wait') {
      if (Date.now() > until) throw unreachable(who[this.#room]);
      first = await this.#wanted(0);
    }
    if (first.says !== 'piece') throw unreachable(says.changed);
    const { count } = first;
    if (count < 1 || count > MOST_PIECES) throw new ChannelFault('malformed', says.garbled);
    const pieces = [first.bytes];
    await eachOf(count - 1, AT_ONCE, async (n) => {
      const frame = await this.#wanted(n + 1);
      if (frame.says !== 'piece') throw unreachable(says.changed);
      pieces[n + 1] = frame.bytes;
    });
    return joined(pieces);
  }

  #wanted(n: number): Promise<RelayFrame> {
    return this.#said({ kind: 'wanted', n }, nothing, 'known');
  }

  /** What is answered to one message. `find`: it is not known yet whether there is anybody. */
  async #said(word: RelayWord, payload: Bytes, way: 'find' | 'known'): Promise<RelayFrame> {
    const { me, nc, seal } = this.#line;
    const subject = relaySubject(this.#room, { author: me, id: this.#id, word });
    const message = await closed(payload, subject, seal);
    const answer = await (way === 'find'
      ? this.#found(subject, message)
      : nc.request(subject, message, { timeout: PIECE_MS }).catch((error: unknown) => this.#nobody(error)));
    const frame = await openedFrame(answer.data, subject, seal);
    if (!frame) throw new ChannelFault('malformed', says.garbled);
    if (frame.says === 'busy') throw new ChannelFault('busy', says.busy);
    return frame;
  }

  /** Looks for somebody who takes the question; a duty may be changing hands at this moment. */
  async #found(subject: string, message: Uint8Array) {
    const until = Date.now() + FOUND_MS;
    for (;;) {
      try {
        return await this.#line.nc.request(subject, message, { timeout: Math.max(50, until - Date.now()) });
      } catch (error) {
        if (!isNobody(error) || Date.now() + AGAIN_MS > until) return this.#nobody(error);
        await new Promise((over) => setTimeout(over, AGAIN_MS));
      }
    }
  }

  #nobody(error: unknown): never {
    throw unreachable(this.#line.isUp() ? who[this.#room] : says.cut, error);
  }
}
