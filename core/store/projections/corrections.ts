import type { DeskEvent } from '../../domain/desk/event.ts';
import type { CorrectionRow } from '../correction-row.ts';

/** What persons said chats are about, and how their buyers sound. */
export function correctionsIn(events: readonly DeskEvent[]): CorrectionRow[] {
  return events.flatMap((event): CorrectionRow[] => {
    if (event.type === 'ChatCategorized' && event.by === 'person') {
      const { conversation, chat, at, category } = event;
      return [{ id: `${conversation}#${chat}`, conversation, chat, at, said: { category } }];
    }
    if (event.type !== 'SentimentCorrected') return [];
    const { conversation, chat, at, sentiment } = event;
    return [{ id: `${conversation}#${chat} feels`, conversation, chat, at, said: { sentiment } }];
  });
}
