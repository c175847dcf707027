import type { StatusFilter } from '../../core/store/queries/chats-in.ts';

/** The status filters by the names people know them by, in the order they stand. */
export const statusNames: Readonly<Record<StatusFilter, string>> = {
  all: 'All',
  overdue: 'Overdue',
  dueSoon: 'Due soon',
  unreplied: 'Unreplied',
  unread: 'Unread',
  starred: 'Starred',
  closed: 'Closed',
};
