import type { DeskEvent } from '../../core/domain/desk/event.ts';
import { isInList, type ListedChat } from '../../core/store/queries/chats-in.ts';

function afterOne(row: ListedChat, event: DeskEvent): ListedChat {
  if (!('conversation' in event) || event.conversation !== row.conversation || row.state !== 'open')
    return row;
  if (event.type === 'ChatAssigned') return { ...row, holder: event.to };
  return event.type === 'ChatClosed' ? { ...row, state: 'closed' } : row;
}

/**
 * The rows of a list as of what was decided just now: a chat that got another holder says so or leaves, one that closed leaves.
 * Everything else waits until it is written. The very rows where that is all.
 * @param now epoch ms.
 */
export function rowsAfter(
  rows: readonly ListedChat[],
  events: readonly DeskEvent[],
  list: Parameters<typeof isInList>[1],
  now: number,
): readonly ListedChat[] {
  const after = rows.map((row) => events.reduce(afterOne, row));
  if (after.every((row, n) => row === rows[n])) return rows;
  return after.filter((row, n) => row === rows[n] || isInList(row, list, now));
}
