import type { Reply } from '../../core/protocol/ask.ts';

/** What a person is told of an answer: '' where all went well. */
export function wordsOf(reply: Reply): string {
  if (reply.ok) return '';
  return 'refusal' in reply ? reply.refusal.words : reply.fault.words;
}
