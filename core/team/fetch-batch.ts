import { createInbox, type Msg } from '@nats-io/nats-core';
import type { LogMessage } from './gather.ts';
import { TeamFault } from './team-fault.ts';
import type { TeamLine } from './team-line.ts';

/** Silence in the middle of a batch after which the line counts as cut. */
const PATIENCE_MS = 4_000;
/** So that a batch of long messages does not fill the memory. */
const MOST_BYTES = 4 * 1024 * 1024;

/** A request for messages that the server keeps: from a position on, or the last of each subject. */
export type BatchRequest =
  | { readonly seq: number; readonly batch: number; readonly next_by_subj?: string }
  | { readonly multi_last: readonly string[] };

/** What came, in order, and how many are left behind it. */
export interface Batch {
  readonly messages: readonly LogMessage[];
  readonly pending: number;
}

/** A message as it comes from the server's memory, or from its republishing: both carry where it lies. */
export function kept(message: Msg): LogMessage {
  const header = (name: string) => message.headers?.get(name) ?? '';
  return {
    position: Number(header('Nats-Sequence')),
    subject: header('Nats-Subject'),
    header,
    data: message.data,
  };
}

/**
 * Asks for messages directly, without leaving anything at the server: agents may not make consumers.
 * @throws TeamFault where the line breaks or the server refuses
 */
export function fetchBatch({ nc, inboxes }: TeamLine, stream: string, request: BatchRequest): Promise<Batch> {
  return new Promise((resolve, reject) => {
    const messages: LogMessage[] = [];
    const inbox = createInbox(inboxes);
    const end = (done: () => void) => {
      clearTimeout(timer);
      if (!sub.isClosed()) sub.unsubscribe();
      done();
    };
    const cut = (cause?: unknown) =>
      end(() => reject(new TeamFault('cutOff', 'The team’s server did not answer.', cause)));
    let timer = setTimeout(cut, PATIENCE_MS);
    const sub = nc.subscribe(inbox, {
      callback: (error, message) => {
        if (error) return cut(error);
        clearTimeout(timer);
        timer = setTimeout(cut, PATIENCE_MS);
        const { code = 0, description = '' } = message.headers ?? {};
        if (code === 0 && message.headers) return void messages.push(kept(message));
        const pending = Number(message.headers?.get('Nats-Num-Pending') || 0);
        if (code === 204 || code === 404) return end(() => resolve({ messages, pending }));
        if (code === 503 || code === 408) return cut(new Error(description));
        end(() => reject(new TeamFault('malformed', `The team’s server said ${code} ${description}.`)));
      },
    });
    const limit = 'seq' in request ? { max_bytes: MOST_BYTES } : {};
    try {
      nc.publish(`$JS.API.DIRECT.GET.${stream}`, JSON.stringify({ ...request, ...limit }), { reply: inbox });
    } catch (error) {
      cut(error);
    }
  });
}
