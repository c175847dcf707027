/** What a file holds by its first bytes, as far as the shop takes it. */
export type FileKind =
  | { readonly family: 'picture'; readonly type: 'image/png' | 'image/gif' | 'image/jpeg' | 'image/webp' }
  | { readonly family: 'video'; readonly type: 'video/mp4' | 'video/quicktime' | 'video/webm' };

/** So many of a file's first bytes tell its kind. */
export const tellingBytes = 16;

const MEGABYTE = 1024 * 1024;

/** The most bytes the shop takes of each. */
export const largestFile = { picture: 10 * MEGABYTE, video: 100 * MEGABYTE } as const;

/** The first box of a QuickTime file that does not say its brand. */
const quickTimeBoxes: readonly string[] = ['moov', 'mdat', 'wide', 'free', 'skip', 'pnot'];

/** Reads what a file is from its first bytes, whatever its name says; null for what the shop does not take. */
export function fileKindOf(bytes: Uint8Array): FileKind | null {
  const letters = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (letters(0, 8) === '\x89PNG\r\n\x1a\n') return { family: 'picture', type: 'image/png' };
  if (letters(0, 6) === 'GIF87a' || letters(0, 6) === 'GIF89a')
    return { family: 'picture', type: 'image/gif' };
  if (letters(0, 3) === '\xff\xd8\xff') return { family: 'picture', type: 'image/jpeg' };
  if (letters(0, 4) === 'RIFF' && letters(8, 12) === 'WEBP') return { family: 'picture', type: 'image/webp' };
  if (letters(0, 4) === '\x1aE\xdf\xa3') return { family: 'video', type: 'video/webm' };
  if (letters(4, 8) === 'ftyp') {
    const type = letters(8, 12) === 'qt  ' ? 'video/quicktime' : 'video/mp4';
    // The same box begins pictures of other kinds.
    return /^(?:heic|heix|hevc|mif1|msf1|avif|avis)$/.test(letters(8, 12)) ? null : { family: 'video', type };
  }
  return quickTimeBoxes.includes(letters(4, 8)) ? { family: 'video', type: 'video/quicktime' } : null;
}
