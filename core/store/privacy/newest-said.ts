import type { Past } from './past-of.ts';

/** When the newest message of a conversation was written, epoch ms; 0 for none. */
export function newestSaid({ entries, unseen }: Past, conversation: string): number {
  const messages = entries.filter((row) => row.kind === 'message' && row.send !== 'discarded');
  return [...messages, ...unseen]
    .filter((row) => row.conversation === conversation)
    .reduce((newest, { at }) => Math.max(newest, at), 0);
}
