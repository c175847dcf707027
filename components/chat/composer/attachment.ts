import type { ImageContent, VideoContent } from '../../../core/domain/message/content.ts';
import type { FileKind } from '../../../core/domain/message/file-kind.ts';

/** How far a file has come that somebody attached. */
export type AttachmentState =
  | { readonly status: 'checking' }
  /** `sent` bytes are at the shop. */
  | { readonly status: 'uploading'; readonly sent: number }
  | { readonly status: 'ready'; readonly content: ImageContent | VideoContent }
  /** It cannot be sent, ever. */
  | { readonly status: 'refused'; readonly trouble: string }
  /** It broke off and can be tried again. */
  | { readonly status: 'broken'; readonly trouble: string };

/** A file somebody attached. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly family: FileKind['family'];
  /** Address of the picture on this device, '' for none. */
  readonly preview: string;
  readonly state: AttachmentState;
}
