import type { WhyNobody } from '../../../core/domain/assignment/reason.ts';
import type { PriorityReason } from '../../../core/domain/triage/priority.ts';
import type { CategoryFilter, ChatSort, StatusFilter } from '../../../core/store/queries/chat-scope.ts';

const number = new Intl.NumberFormat('en-GB');
const list = new Intl.ListFormat('en-GB');

const chats = (count: number) => `${number.format(count)} ${count === 1 ? 'chat' : 'chats'}`;

const statuses: Readonly<Record<StatusFilter, string>> = {
  all: 'All',
  overdue: 'Overdue',
  dueSoon: 'Due soon',
  unreplied: 'Unreplied',
  unread: 'Unread',
  starred: 'Starred',
  closed: 'Closed',
};

const categories: Readonly<Record<CategoryFilter, string>> = {
  all: 'All',
  prePurchase: 'Pre-purchase',
  logistics: 'Logistics',
  aftersales: 'Aftersales',
};

const sorts: Readonly<Record<ChatSort, string>> = { waiting: 'Waiting time', latest: 'Latest' };

const reasons: Readonly<Record<PriorityReason, string>> = {
  overdue: 'Overdue',
  flagged: 'Urgent',
  frequentCustomer: 'Frequent customer',
  highValue: 'High value order',
  repeatContact: 'Repeat contact',
  negativeSentiment: 'Negative',
  urgentWords: 'Urgent words',
};

const whyNobody: Readonly<Record<WhyNobody, string>> = {
  allOffline: 'Unassigned because everyone is offline.',
  noneAccepting: 'Unassigned because nobody who is here accepts new chats.',
  atCapacity: 'Unassigned because all who accept are at capacity.',
};

/** The words of components/inbox. */
export const inbox = {
  /** Of a buyer whom the shop never named, or who was erased. */
  noName: 'Nobody named',
  name: 'Inbox',
  tabs: { assigned: 'Assigned', unassigned: 'Unassigned', priority: 'High priority' },
  list: 'Chats',
  chats,

  status: 'Status',
  statuses,
  category: 'Category',
  categories,
  categoryOff: 'Switched off in the settings: the desk sets and shows it no more, only persons do.',
  sortBy: 'Sort by',
  sorts,
  agent: 'Agent',
  mine: 'Mine',
  allAgents: 'All agents',
  disabledAgent: (nickname: string) => `${nickname} (disabled)`,
  noAgentHere: 'Nobody holds an unassigned chat, so there is no agent to choose.',

  whyNobody,
  somebodyNow: 'The next who is free gets them.',

  notReplied: 'Not replied',
  closed: 'Closed',
  unread: 'Unread',
  starred: 'Starred',
  nobody: 'Unassigned',
  yours: 'Yours',
  heldBy: 'Held by ',
  reasons,
  highPriority: 'High priority: ',
  newSince: (time: string) => `New since ${time}`,
  noMessageYet: 'No message yet',
  authors: { buyer: '', automation: 'Automatic:', platform: '' },
  you: 'You:',
  colleague: (nickname: string) => `${nickname}:`,
  shop: 'Shop:',

  showArrivals: (count: number) => `Show ${number.format(count)} new ${count === 1 ? 'chat' : 'chats'}`,
  counts: 'Counts',
  overdueNow: (count: number) => `${number.format(count)} overdue`,
  dueSoonNow: (count: number) => `${number.format(count)} due soon`,

  nothingUnassigned: 'Nothing is unassigned',
  nothingUnassignedWords: 'Every open chat has somebody who answers it.',
  nothingPriority: 'Nothing is high priority',
  nothingPriorityWords: 'Chats that are overdue, urgent or in need of care appear here with the reason.',
  nothingWaits: 'Nothing waits for you',
  nothingWaitsWords: 'New chats appear here by themselves.',
  unassignedWait: (count: number) => `${number.format(count)} ${count === 1 ? 'is' : 'are'} unassigned.`,
  seeUnassigned: 'See unassigned',
  noMatch: 'No chats match',
  noMatchWords: (filters: readonly string[], open: number) => {
    const together = filters.length > 1 ? `${list.format(filters)} together match nothing.` : '';
    const alone = `${filters[0]} matches nothing here.`;
    const rest = open > 0 ? ` ${chats(open)} ${open === 1 ? 'is' : 'are'} open.` : '';
    return `${together || alone}${rest}`;
  },
  clearFilters: 'Clear filters',
  chatsOf: (nickname: string) => `${nickname}’s`,

  search: 'Search chats',
  searchHint: 'Words, name or order',
  clearSearch: 'Clear the search',
  searchResults: 'Search results',
  searching: 'Searching',
  found: (count: number, more: boolean) =>
    count === 0 ? 'Nothing found' : `${number.format(count)}${more ? ' or more' : ''} found, newest first`,
  range: (count: number, since: string | null) =>
    since === null ? `Looking through ${chats(count)}` : `Looking through ${chats(count)} since ${since}`,
  searchScope: 'All tabs, no filters.',
  nothingFound: 'Nothing found',
  nothingFoundWords: (text: string) => `No chat, open or closed, holds “${text}”. Fewer words find more.`,
};
