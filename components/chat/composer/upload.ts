import type { FileKind } from '../../../core/domain/message/file-kind.ts';
import type { VideoUpload } from '../../../core/protocol/ask.ts';
import { ask } from '../../../core/protocol/client.ts';
import { wordsOf } from '../../desk/words-of.ts';
import type { AttachmentState } from './attachment.ts';

/** The way of one file to the shop. It may break off and be taken up again where it was. */
export interface Upload {
  /** Goes on until the file is there, something breaks, or it was stopped. @param sent told of the bytes that are there. */
  readonly go: (sent: (bytes: number) => void) => Promise<AttachmentState>;
  readonly stop: () => void;
}

function base64Of(part: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(part);
  });
}

function pictureUpload(file: File, type: string): Upload {
  return {
    go: async () => {
      const base64 = await base64Of(file);
      const reply = await ask({ ask: 'uploadImage', name: file.name, type, base64 });
      if (!reply.ok) return { status: 'broken', trouble: wordsOf(reply) };
      return { status: 'ready', content: { kind: 'image', ...reply.value } };
    },
    stop: () => undefined,
  };
}

/** A video goes to the worker part by part, each answered once it is at the shop: nothing is lost with a worker but its part. */
function videoUpload(file: File, type: string, conversation: string): Upload {
  let stopped = false;
  let upload: VideoUpload | null = null;
  let number = 0;
  let at = 0;
  const forget = () => {
    upload = null;
    number = 0;
    at = 0;
  };
  const begin = async (): Promise<string> => {
    const reply = await ask({ ask: 'beginVideo', conversation, name: file.name, size: file.size });
    if (reply.ok) upload = reply.value;
    return wordsOf(reply);
  };
  const part = async ({ url, token, parts }: VideoUpload): Promise<{ vid: string; trouble: string }> => {
    const end = at + (parts[number] ?? 0);
    const base64 = await base64Of(file.slice(at, end));
    const reply = await ask({ ask: 'sendVideoPart', url, token, number: number + 1, type, base64 });
    if (!reply.ok) {
      // What the shop has turned away it may take from the start.
      if ('fault' in reply && reply.fault.code === 'refused') forget();
      return { vid: '', trouble: wordsOf(reply) };
    }
    number += 1;
    at = end;
    return { vid: reply.value.vid, trouble: '' };
  };
  const go: Upload['go'] = async (sent) => {
    const trouble = upload ? '' : await begin();
    if (!upload || trouble !== '') return { status: 'broken', trouble };
    sent(at);
    while (!stopped && upload && number < upload.parts.length) {
      const done = await part(upload);
      if (done.trouble !== '') return { status: 'broken', trouble: done.trouble };
      sent(at);
      if (done.vid !== '') {
        const content = { kind: 'video', vid: done.vid, url: '', cover: '', seconds: 0 } as const;
        return { status: 'ready', content };
      }
    }
    forget();
    return { status: 'broken', trouble: '' };
  };
  return {
    go,
    stop: () => {
      stopped = true;
    },
  };
}

/** Begins nothing yet: `go` does. */
export function uploadOf(file: File, kind: FileKind, conversation: string): Upload {
  return kind.family === 'picture'
    ? pictureUpload(file, kind.type)
    : videoUpload(file, kind.type, conversation);
}
