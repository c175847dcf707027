import { MOST_PIECES } from './relay-pieces.ts';
import { textOf, tokenOf } from './subject.ts';

/** Whom a question is for: whoever works at the shop, or whoever signs passes. */
export type RelayRoom = 'shop' | 'passes';

/** What a message of the relay is: a piece of a question, or the wish for a piece of its answer. */
export type RelayWord =
  | { readonly kind: 'piece'; readonly n: number; readonly count: number }
  | { readonly kind: 'wanted'; readonly n: number };

/** A message of the relay, by its subject. */
export interface RelayPlace {
  readonly author: string;
  readonly id: string;
  readonly word: RelayWord;
}

const ID = /^[A-Za-z0-9-]{8,40}$/;
const NUMBER = /^\d{1,4}$/;

/** All that is asked. */
export const EVERY_ASK = 'ask.>';

/** All that is asked of a room. */
export function asksOf(room: RelayRoom): string {
  return `ask.*.${room}.>`;
}

/** What an agent may publish to ask. @param me the agent's token. */
export function ownAsks(me: string): string {
  return `ask.${me}.>`;
}

/** The subject of a message. The server lets nobody write under another's name. */
export function relaySubject(room: RelayRoom, { author, id, word }: RelayPlace): string {
  const rest = word.kind === 'piece' ? `piece.${word.n}.${word.count}` : `wanted.${word.n}`;
  return `ask.${tokenOf(author)}.${room}.${id}.${rest}`;
}

/** What a subject says; null for one that is not of the relay. */
export function relayPlaceOf(subject: string): RelayPlace | null {
  const [root, token = '', , id = '', kind, first = '', second = '', ...more] = subject.split('.');
  const author = textOf(token);
  if (root !== 'ask' || author === null || !ID.test(id) || !NUMBER.test(first) || more.length > 0)
    return null;
  const n = Number(first);
  if (kind === 'wanted') return second === '' && n < MOST_PIECES ? { author, id, word: { kind, n } } : null;
  const count = NUMBER.test(second) ? Number(second) : 0;
  const isWhole = kind === 'piece' && n < count && count <= MOST_PIECES;
  return isWhole ? { author, id, word: { kind, n, count } } : null;
}

/** What an answer is bound to: the message that it answers. */
export function boundTo(subject: string): string {
  return `re ${subject}`;
}
