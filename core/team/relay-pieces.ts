/** So long a piece is at most, bytes: with its seal it fits into a message, of which a server takes 128 kB. */
export const PIECE_BYTES = 96 * 1024;
/** So much goes in one direction at most, bytes: a picture or a part of a video of 10 MB, and what is said about it. */
export const MOST_BYTES = 12 * 1024 * 1024;
/** So many pieces that is. */
export const MOST_PIECES = MOST_BYTES / PIECE_BYTES;

/** Bytes as the relay carries them: a message of its own in memory. */
export type Bytes = Uint8Array<ArrayBuffer>;

const LENGTH_BYTES = 4;

/** What is said and the bytes beside it, as one run of bytes. */
export function packed(head: unknown, bytes: Bytes): Bytes {
  const said = new TextEncoder().encode(JSON.stringify(head));
  const whole = new Uint8Array(LENGTH_BYTES + said.length + bytes.length);
  new DataView(whole.buffer).setUint32(0, said.length);
  whole.set(said, LENGTH_BYTES);
  whole.set(bytes, LENGTH_BYTES + said.length);
  return whole;
}

/** What was packed, whatever is said in it; null for anything else. */
export function unpacked(whole: Bytes): { readonly head: unknown; readonly bytes: Bytes } | null {
  if (whole.length < LENGTH_BYTES) return null;
  const length = new DataView(whole.buffer, whole.byteOffset).getUint32(0);
  if (LENGTH_BYTES + length > whole.length) return null;
  const said = whole.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
  try {
    return { head: JSON.parse(new TextDecoder().decode(said)), bytes: whole.slice(LENGTH_BYTES + length) };
  } catch {
    return null;
  }
}

/** Bytes in pieces, in their order; at least one. */
export function cut(whole: Bytes): readonly Bytes[] {
  const count = Math.max(1, Math.ceil(whole.length / PIECE_BYTES));
  return Array.from({ length: count }, (_, n) => whole.subarray(n * PIECE_BYTES, (n + 1) * PIECE_BYTES));
}

/** Pieces as one. */
export function joined(pieces: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Does something for each number below `count`, so many at once; rejects with the first that does. */
export async function eachOf(
  count: number,
  atOnce: number,
  work: (n: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const one = async () => {
    while (next < count) {
      next += 1;
      await work(next - 1);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, one));
}
