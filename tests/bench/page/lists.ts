import type {
  CategoryFilter,
  ChatList,
  ChatScope,
  ChatSort,
  StatusFilter,
} from '../../../core/store/queries/chat-scope.ts';

export const scopes: readonly Pick<ChatScope, 'folder' | 'agent'>[] = [
  { folder: 'assigned', agent: 'mira' },
  { folder: 'assigned', agent: '*' },
  { folder: 'unassigned', agent: '*' },
  { folder: 'priority', agent: '*' },
];

export const categories: readonly CategoryFilter[] = ['all', 'prePurchase', 'logistics', 'aftersales'];
const statuses: readonly StatusFilter[] = [
  'all',
  'overdue',
  'dueSoon',
  'unreplied',
  'unread',
  'starred',
  'closed',
];
const sorts: readonly ChatSort[] = ['waiting', 'latest'];

/** Every list that can be asked for: status × category × sort, of each folder. */
export function everyList(now: number): ChatList[] {
  return scopes.flatMap((scope) =>
    categories.flatMap((category) =>
      statuses.flatMap((status) =>
        sorts.map((sort): ChatList => ({ ...scope, category, status, sort, now, limit: 50 })),
      ),
    ),
  );
}

/** A list in words. */
export function listName({ folder, agent, category, status, sort }: ChatList): string {
  return `${folder}${agent === '*' ? '' : ` of ${agent}`}, ${status}, ${category}, by ${sort}`;
}
