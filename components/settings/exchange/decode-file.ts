const marks: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const looked = 2000;

/** The text of a file: UTF-8 or UTF-16, with its mark or without. Null for anything else: no other encoding tells itself. */
export function decodeFile(bytes: Uint8Array): string | null {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  try {
    const text = new TextDecoder(marked ?? unmarked(bytes), { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

/** Text in UTF-16 has a zero in most of its pairs, and always in the same half. */
function unmarked(bytes: Uint8Array): string {
  const start = bytes.subarray(0, looked);
  const zeros = [0, 0] as [number, number];
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  if (zeros[0] + zeros[1] < start.length / 4) return 'utf-8';
  return zeros[0] > zeros[1] ? 'utf-16be' : 'utf-16le';
}
