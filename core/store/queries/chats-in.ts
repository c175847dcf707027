import { type PriorityReason, priorityReasons } from '../../domain/triage/priority.ts';
import type { DeskDb } from '../db.ts';
import { dueState, isPriority, isWaiting } from '../projections/places.ts';
import type { UnplacedChat } from '../rows.ts';
import type { ChatList, ChatScope, StatusFilter } from './chat-scope.ts';
import { MergedList, type Moves } from './list-parts.ts';
import { movedSince } from './moved-since.ts';
import { readTogether } from './read-together.ts';

/** A chat of a list. Its places stay behind: they are more than all that its line says. */
export interface ListedChat extends UnplacedChat {
  /** Why it is in the high-priority folder as well; none where it is not. */
  readonly reasons: readonly PriorityReason[];
}

/** Whether an open chat is in a list of a status at an instant (docs/rules.md §3). */
function isInStatus(row: UnplacedChat, status: StatusFilter, now: number): boolean {
  switch (status) {
    case 'overdue':
    case 'dueSoon':
      return dueState(row, now) === status;
    case 'unreplied':
      return isWaiting(row);
    case 'unread':
      return row.unread === 1;
    case 'starred':
      return row.starred === 1;
    default:
      return true;
  }
}

/** Whether a chat is one of a scope at an instant (epoch ms). */
export function isInScope(row: UnplacedChat, { folder, agent, category }: ChatScope, now: number): boolean {
  if (category !== 'all' && row.category !== category) return false;
  if (folder === 'unassigned') return row.holder === '';
  if (agent !== '*' && row.holder !== agent) return false;
  if (folder === 'assigned') return row.holder !== '';
  return folder === 'every' || isPriority(row, now);
}

/** Whether a chat is in a list at an instant (epoch ms). */
export function isInList(
  row: UnplacedChat,
  list: Pick<ChatList, 'status' | keyof ChatScope>,
  now: number,
): boolean {
  if ((row.state === 'closed') !== (list.status === 'closed')) return false;
  return isInScope(row, list, now) && isInStatus(row, list.status, now);
}

function reasonsOf({ state, grounds, dueAt }: UnplacedChat, now: number): readonly PriorityReason[] {
  return state === 'open' ? priorityReasons(grounds ?? null, dueAt ?? null, now) : [];
}

const unmoved: Moves = { moved: new Set(), present: [] };

/** What time has moved, where time can move a chat into such a list or out of it. */
async function movesOf(db: DeskDb, list: ChatList): Promise<Moves> {
  const { folder, status, now } = list;
  if (folder !== 'priority' && status !== 'overdue' && status !== 'dueSoon') return unmoved;
  const { rows } = await movedSince(db, now);
  const present = rows.filter((row) => isInScope(row, list, now) && isInStatus(row, status, now));
  return { moved: new Set(rows.map(({ id }) => id)), present };
}

/**
 * The next rows of a list, in its order: by waiting time or latest, ties by buyer (docs/rules.md §3). Costs what is asked
 * for, however many chats there are.
 */
export async function chatsIn(db: DeskDb, list: ChatList): Promise<ListedChat[]> {
  const { folder, status, now } = list;
  // The folder holds open chats alone.
  if (folder === 'priority' && status === 'closed') return [];
  const rows = await readTogether(db, [db.chats, db.listClock], async () => {
    const merged = new MergedList(db, list);
    const [moves] = await Promise.all([movesOf(db, list), merged.begin()]);
    return merged.rows(moves);
  });
  return rows.map(({ places: _, ...row }) => ({ ...row, reasons: reasonsOf(row, now) }));
}
