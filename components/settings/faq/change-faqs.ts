import type { FaqEntry } from '../../../core/domain/suggest/faq-entry.ts';
import type { Reply } from '../../../core/protocol/ask.ts';
import { ask } from '../../../core/protocol/client.ts';
import type { LibraryWork, TextsBefore } from '../../../core/protocol/library-work.ts';

/** Keeps and forgets entries of the FAQ library, all at once or not at all. A row that comes back brings what it had learned. */
export function changeFaqs(
  by: string,
  keep: readonly FaqEntry[],
  forget: readonly string[],
): Promise<Reply<TextsBefore<FaqEntry>>> {
  const work: LibraryWork = { do: 'changeFaqs', keep, forget };
  return ask({ ask: 'house', by, work }) as Promise<Reply<TextsBefore<FaqEntry>>>;
}
