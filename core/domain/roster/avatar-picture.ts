import { fileKindOf } from '../message/file-kind.ts';

/** Pictures of agents are squares of so many pixels. */
export const avatarPixels = 128;

/** The most bytes such a picture may have: in base64 it goes into one message of a team's log. */
export const largestAvatar = 42_000;

/** A picture as it is kept and told of. */
export interface AvatarImage {
  readonly type: 'image/png' | 'image/webp';
  /** Without a prefix. */
  readonly base64: string;
}

/** Whether this is a picture in shape: the log of a team, or a backup, may say anything. */
export function isAvatarImage(said: unknown): said is AvatarImage {
  if (typeof said !== 'object' || said === null) return false;
  const { type, base64 } = said as Partial<AvatarImage>;
  if (type !== 'image/png' && type !== 'image/webp') return false;
  return (
    typeof base64 === 'string' && base64.length <= 2 * largestAvatar && /^[\da-zA-Z+/]+={0,2}$/.test(base64)
  );
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function pngSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.length < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) };
}

/** A WebP picture says its size in one of three ways; null for what moves and what cannot be read. */
function webpSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 30) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = String.fromCharCode(...bytes.subarray(12, 16));
  const threeBytes = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  if (kind === 'VP8X') {
    const moves = (view.getUint8(20) & 2) !== 0;
    return moves ? null : { width: threeBytes(24) + 1, height: threeBytes(27) + 1 };
  }
  if (kind === 'VP8L') {
    const packed = view.getUint32(21, true);
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  }
  if (kind !== 'VP8 ') return null;
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

/**
 * What an agent's picture is by its content, whatever it is called: its type, or null where it is no still square of the right size in PNG
 * or WebP within the limit.
 */
export function avatarType(bytes: Uint8Array): AvatarImage['type'] | null {
  if (bytes.length > largestAvatar) return null;
  const type = fileKindOf(bytes)?.type;
  if (type !== 'image/png' && type !== 'image/webp') return null;
  const size = type === 'image/png' ? pngSize(bytes) : webpSize(bytes);
  return size?.width === avatarPixels && size.height === avatarPixels ? type : null;
}
