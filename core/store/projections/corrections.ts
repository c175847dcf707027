import type { DeskEvent } from '../../domain/desk/event.ts';
import type { CorrectionRow } from '../correction-row.ts';

/** What persons said chats are about. */
export function correctionsIn(events: readonly DeskEvent[]): CorrectionRow[] {
  return events.flatMap((event) => {
    if (event.type !== 'ChatCategorized' || event.by !== 'person') return [];
    const { conversation, chat, at, category } = event;
    return [{ id: `${conversation}#${chat}`, conversation, chat, at, category }];
  });
}
