import { fileKindOf, largestFile, tellingBytes } from '../../../core/domain/message/file-kind.ts';
import { avatarPixels, largestAvatar } from '../../../core/domain/roster/avatar-picture.ts';
import { fileSize } from '../../ui/file-size.ts';
import { settingsWords } from '../../words/settings-words.ts';

const texts = settingsWords.you;

/** A picture made ready, base64 without a prefix; or why there is none. */
type MadeAvatar = { readonly base64: string } | { readonly trouble: string };

/** Ever less exact, until it is small enough. */
const exactness = [0.9, 0.75, 0.5] as const;

function drawn(picture: ImageBitmap): OffscreenCanvas {
  const canvas = new OffscreenCanvas(avatarPixels, avatarPixels);
  const side = Math.min(picture.width, picture.height);
  const [left, top] = [(picture.width - side) / 2, (picture.height - side) / 2];
  const pen = canvas.getContext('2d');
  if (pen) {
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(picture, left, top, side, side, 0, 0, avatarPixels, avatarPixels);
  }
  return canvas;
}

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/**
 * Makes an agent's picture of a file: its middle, as a small square. What it is its first bytes say, not its name; whatever else the file
 * holds (where it was taken, who took it) stays behind.
 */
export async function makeAvatar(file: File): Promise<MadeAvatar> {
  if (file.size > largestFile.picture) return { trouble: texts.tooLarge(fileSize(largestFile.picture)) };
  const first = new Uint8Array(await file.slice(0, tellingBytes).arrayBuffer());
  if (fileKindOf(first)?.family !== 'picture') return { trouble: texts.noPicture };
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return { trouble: texts.noPicture };
  const canvas = drawn(picture);
  picture.close();
  for (const quality of exactness) {
    const made = await canvas.convertToBlob({ type: 'image/webp', quality });
    if (made.size <= largestAvatar) return { base64: await base64Of(made) };
  }
  return { trouble: texts.tooDetailed };
}
