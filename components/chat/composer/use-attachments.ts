import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ImageContent, VideoContent } from '../../../core/domain/message/content.ts';
import { words } from '../../words/words.ts';
import type { Attachment, AttachmentState } from './attachment.ts';
import { checkAttachment } from './attachment-check.ts';
import { type Upload, uploadOf } from './upload.ts';

export interface Attachments {
  readonly files: ReadonlySignal<readonly Attachment[]>;
  readonly attach: (files: Iterable<File>) => void;
  readonly retry: (id: string) => void;
  readonly remove: (id: string) => void;
  /** Attaches again what is at the shop already. */
  readonly putBack: (content: ImageContent | VideoContent) => void;
}

const { attach: says } = words.composer;

/** The files that go with the next message. They go to the shop at once, so that Send need not wait. */
export function useAttachments(conversation: string): Attachments {
  const files = useSignal<readonly Attachment[]>([]);
  const uploads = useRef(new Map<string, Upload>());
  const removeAll = () => {
    for (const { id } of files.peek()) remove(id);
  };
  useEffect(() => removeAll, []);
  const change = (id: string, by: Partial<Attachment>) => {
    files.value = files.value.map((each) => (each.id === id ? { ...each, ...by } : each));
  };
  const go = async (id: string, name: string, upload: Upload) => {
    const sent = (bytes: number) => change(id, { state: { status: 'uploading', sent: bytes } });
    sent(0);
    const state = await upload.go(sent).catch(
      (fault: unknown): AttachmentState => ({
        status: 'refused',
        trouble: says.unreadable(name, String(fault)),
      }),
    );
    change(id, {
      state: state.status === 'broken' ? { ...state, trouble: says.broken(name, state.trouble) } : state,
    });
  };
  const take = async (file: File) => {
    const id = crypto.randomUUID();
    const { name, size } = file;
    const family = file.type.startsWith('video/') ? 'video' : 'picture';
    const state = { status: 'checking' } as const;
    files.value = [...files.value, { id, name, size, family, preview: '', state }];
    const checked = await checkAttachment(file).catch((fault: unknown) => ({
      trouble: says.unreadable(name, String(fault)),
    }));
    if (!files.peek().some((each) => each.id === id)) return;
    if ('trouble' in checked) return change(id, { state: { status: 'refused', trouble: checked.trouble } });
    if (family === 'picture') change(id, { preview: URL.createObjectURL(file) });
    const upload = uploadOf(file, checked.kind, conversation);
    uploads.current.set(id, upload);
    await go(id, name, upload);
  };
  const remove = (id: string) => {
    uploads.current.get(id)?.stop();
    uploads.current.delete(id);
    URL.revokeObjectURL(files.peek().find((each) => each.id === id)?.preview ?? '');
    files.value = files.value.filter((each) => each.id !== id);
  };
  return {
    files,
    attach: (chosen) => {
      for (const file of chosen) void take(file);
    },
    retry: (id) => {
      const upload = uploads.current.get(id);
      const file = files.peek().find((each) => each.id === id);
      if (upload && file) void go(id, file.name, upload);
    },
    remove,
    putBack: (content) => {
      const family = content.kind === 'video' ? 'video' : 'picture';
      const again = { id: crypto.randomUUID(), name: says.pasted, size: 0, family, preview: '' } as const;
      files.value = [...files.value, { ...again, state: { status: 'ready', content } }];
    },
  };
}
