import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { UploadedImage } from '../../../core/protocol/ask.ts';
import { ask } from '../../../core/protocol/client.ts';
import { wordsOf } from '../../desk/words-of.ts';
import { attachmentTrouble } from './attachment-check.ts';

/** A file somebody attached: refused, on its way to the shop, or there. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly trouble: string;
  readonly uploaded: UploadedImage | null;
}

export interface Attachments {
  readonly files: ReadonlySignal<readonly Attachment[]>;
  readonly attach: (files: Iterable<File>) => void;
  readonly remove: (id: string) => void;
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

async function upload(file: File): Promise<Pick<Attachment, 'trouble' | 'uploaded'>> {
  try {
    const base64 = await base64Of(file);
    const reply = await ask({ ask: 'uploadImage', name: file.name, type: file.type, base64 });
    return reply.ok
      ? { trouble: '', uploaded: reply.value }
      : { trouble: `${file.name}: ${wordsOf(reply)}`, uploaded: null };
  } catch (fault) {
    return { trouble: `${file.name} could not be read: ${String(fault)}`, uploaded: null };
  }
}

/** The pictures that go with the next message. */
export function useAttachments(): Attachments {
  const files = useSignal<readonly Attachment[]>([]);
  const change = (id: string, by: Partial<Attachment>) => {
    files.value = files.value.map((each) => (each.id === id ? { ...each, ...by } : each));
  };
  const take = async (file: File) => {
    const id = crypto.randomUUID();
    const trouble = attachmentTrouble(file);
    files.value = [...files.value, { id, name: file.name, trouble, uploaded: null }];
    if (trouble === '') change(id, await upload(file));
  };
  return {
    files,
    attach: (chosen) => {
      for (const file of chosen) take(file);
    },
    remove: (id) => {
      files.value = files.value.filter((each) => each.id !== id);
    },
  };
}
