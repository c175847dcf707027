import { type Bytes, joined } from './relay-pieces.ts';
import { boundTo } from './relay-subject.ts';
import { isSealed, type Seal } from './seal.ts';

/** What one message of an answer says. */
export type RelayFrame =
  /** The piece of the question is here. */
  | { readonly says: 'taken' }
  /** The answer is not there yet. */
  | { readonly says: 'wait' }
  /** Nothing is known of this question: whoever took it is gone. */
  | { readonly says: 'unknown' }
  /** Too much is asked at once. */
  | { readonly says: 'busy' }
  /** A piece of the answer, of so many. */
  | { readonly says: 'piece'; readonly count: number; readonly bytes: Bytes };

const SAYS = ['taken', 'wait', 'unknown', 'busy', 'piece'] as const;
const HEAD_BYTES = 3;

function bytesOf(frame: RelayFrame): Bytes {
  const count = frame.says === 'piece' ? frame.count : 0;
  const head = new Uint8Array([SAYS.indexOf(frame.says), count >> 8, count & 255]);
  return frame.says === 'piece' ? joined([head, frame.bytes]) : head;
}

function frameOf(bytes: Uint8Array): RelayFrame | null {
  const [word = -1, high = 0, low = 0] = bytes;
  const says = bytes.length < HEAD_BYTES ? undefined : SAYS[word];
  if (says !== 'piece') return says ? { says } : null;
  return { says, count: high * 256 + low, bytes: new Uint8Array(bytes.subarray(HEAD_BYTES)) };
}

/** A payload as it goes on the line, bound to its subject. */
export async function closed(payload: Bytes, subject: string, seal: Seal | null): Promise<Uint8Array> {
  return seal ? seal.close(payload, subject) : payload;
}

/** What came on the line. With a seal, only what is sealed is believed; null for anything else. */
export async function opened(
  payload: Uint8Array,
  subject: string,
  seal: Seal | null,
): Promise<Uint8Array | null> {
  if (!seal) return payload;
  return isSealed(payload) ? seal.open(payload, subject) : null;
}

/** An answer as it goes on the line. @param subject of the message that it answers. */
export function closedFrame(frame: RelayFrame, subject: string, seal: Seal | null): Promise<Uint8Array> {
  return closed(bytesOf(frame), boundTo(subject), seal);
}

/** Reads what a stranger may have answered; null for what is none. */
export async function openedFrame(
  payload: Uint8Array,
  subject: string,
  seal: Seal | null,
): Promise<RelayFrame | null> {
  const plain = await opened(payload, boundTo(subject), seal);
  return plain && frameOf(plain);
}
