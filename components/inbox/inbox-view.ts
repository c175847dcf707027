import { signal } from '@preact/signals';
import type { ChatSort, StatusFilter } from '../../core/store/queries/chats-in.ts';

export type InboxTab = 'assigned' | 'unassigned';

/** What the inbox shows: kept while the chat takes the whole page. */
export const inboxTab = signal<InboxTab>('assigned');
export const statusFilter = signal<StatusFilter>('all');
export const sortBy = signal<ChatSort>('waiting');

/** Everything that is open, in this tab. */
export function clearFilters(): void {
  statusFilter.value = 'all';
}
