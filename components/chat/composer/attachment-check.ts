import {
  type FileKind,
  fileKindOf,
  largestFile,
  tellingBytes,
} from '../../../core/domain/message/file-kind.ts';
import { words } from '../../words/words.ts';

type Checked = { readonly kind: FileKind } | { readonly trouble: string };

const taken: Readonly<Record<string, FileKind['family']>> = {
  'image/jpeg': 'picture',
  'image/png': 'picture',
  'image/gif': 'picture',
  'image/webp': 'picture',
  'video/mp4': 'video',
  'video/quicktime': 'video',
  'video/webm': 'video',
};

/** Looks at a file by what it is called, by its size and by its first bytes. Rejects where it cannot be read. */
export async function checkAttachment(file: File): Promise<Checked> {
  const { attach } = words.composer;
  const { name, type, size } = file;
  const family = taken[type];
  if (!family) return { trouble: attach.wrongKind(name) };
  if (size === 0) return { trouble: attach.empty(name) };
  if (size > largestFile[family])
    return { trouble: family === 'video' ? attach.videoTooLarge(name) : attach.pictureTooLarge(name) };
  const kind = fileKindOf(new Uint8Array(await file.slice(0, tellingBytes).arrayBuffer()));
  return kind?.family === family ? { kind } : { trouble: attach.wrongContents(name) };
}
