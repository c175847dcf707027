import { priorityReasons } from '../../domain/triage/priority.ts';
import type { ChatRow, TallyScope, UnplacedChat } from '../rows.ts';

/** Larger than any instant: those who wait come before those who do not, and of these the latest first. */
export const afterAllWaiting = 1e15;

/** Where a chat stands with its deadline at an instant; open chats alone have one. */
export function dueState({ dueAt, dueSoonAt }: UnplacedChat, at: number): 'overdue' | 'dueSoon' | null {
  if (dueAt === undefined || dueSoonAt === undefined) return null;
  if (dueAt <= at) return 'overdue';
  return dueSoonAt <= at ? 'dueSoon' : null;
}

/** Whether a chat is in the high-priority folder at an instant (docs/rules.md §7). */
export function isPriority({ state, grounds, dueAt }: UnplacedChat, at: number): boolean {
  return state === 'open' && priorityReasons(grounds ?? null, dueAt ?? null, at).length > 0;
}

/** Whether a chat awaits a reply: such chats come first by waiting time. */
export function isWaiting({ waitRank }: Pick<ChatRow, 'waitRank'>): boolean {
  return waitRank < afterAllWaiting / 2;
}

/**
 * The parts that lists are put together from. Each open chat is in one of the first two; in the others as well, where
 * they hold for it. So a list is two parts at most, and most chats have few places to be written.
 */
const parts = {
  waiting: 'a',
  resting: 'b',
  waitingUnread: 'c',
  restingUnread: 'd',
  waitingStarred: 'e',
  restingStarred: 'f',
  overdue: 'g',
  dueSoon: 'h',
  closed: 'i',
} as const;

export type Part = keyof typeof parts;

/** Whose chats: an agent's by id, or everybody's who has any, or nobody's. */
export type Whose = { readonly agent: string } | 'agents' | 'nobody';

/** A part of a list: a run of `ChatRow.places`. */
export interface PartOfList extends Pick<TallyScope, 'folder' | 'category'> {
  readonly part: Part;
  readonly whose: Whose;
  /** Those who wait stand in two orders, all others in the order of the latest alone. */
  readonly order: 'waiting' | 'latest';
}

/** What the places of a part of a list begin with. */
export function beginningOf({ part, whose, order, folder, category }: PartOfList): string {
  const codes = `${parts[part]}${order[0]}${folder[0]}${category.slice(0, 2)}`;
  const of = typeof whose === 'string' ? whose[0] : `:${whose.agent}`;
  return `${codes}${of}\u0000`;
}

/** The place of a chat within a part, in the order of a sort; ties by buyer, then as they opened (docs/rules.md §3). */
export function rankOf(row: UnplacedChat, order: PartOfList['order']): string {
  const rank = order === 'waiting' ? row.waitRank : afterAllWaiting + row.latestRank;
  const digits = Math.max(0, rank).toString(36).padStart(10, '0');
  return `${digits}${row.buyer}\u0000${row.n.toString(36).padStart(4, '0')}`;
}

function partsOf(row: UnplacedChat, at: number): Part[] {
  if (row.state === 'closed') return ['closed'];
  const waits = isWaiting(row);
  const found: Part[] = [waits ? 'waiting' : 'resting'];
  if (row.unread) found.push(waits ? 'waitingUnread' : 'restingUnread');
  if (row.starred) found.push(waits ? 'waitingStarred' : 'restingStarred');
  const due = dueState(row, at);
  return due ? [...found, due] : found;
}

/** The categories of lists a chat is in. */
export function categoriesOf({ category }: UnplacedChat): TallyScope['category'][] {
  return category === 'none' ? ['all'] : ['all', category];
}

/** The folders a chat is in at an instant. */
export function foldersOf(row: UnplacedChat, at: number): TallyScope['folder'][] {
  return isPriority(row, at) ? ['every', 'priority'] : ['every'];
}

/** All places of a chat in the lists it is in at an instant. */
export function placesOf(row: UnplacedChat, at: number): string[] {
  const owners: Whose[] = row.holder === '' ? ['nobody'] : ['agents', { agent: row.holder }];
  const orders =
    isWaiting(row) && row.state === 'open' ? (['waiting', 'latest'] as const) : (['latest'] as const);
  const ranked = orders.map((order) => ({ order, rank: rankOf(row, order) }));
  const [folders, categories] = [foldersOf(row, at), categoriesOf(row)];
  const places: string[] = [];
  for (const part of partsOf(row, at))
    for (const folder of folders)
      for (const category of categories)
        for (const whose of owners)
          for (const { order, rank } of ranked)
            places.push(`${beginningOf({ part, whose, order, folder, category })}${rank}`);
  return places;
}
