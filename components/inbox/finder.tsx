import './finder.css';
import type { ReadonlySignal } from '@preact/signals';
import type { CategoryFilter, ChatSort, StatusFilter } from '../../core/store/queries/chat-scope.ts';
import { useDesk } from '../desk/desk-context.ts';
import { words } from '../words/words.ts';
import { AgentFilter } from './agent-filter.tsx';
import { categoryFilter, chooseCategory, chooseStatus, sortBy, statusFilter } from './inbox-view.ts';
import { SearchField } from './search-field.tsx';
import { Segment } from './segment.tsx';
import type { Counts } from './use-counts.ts';

type Live = ReadonlySignal<Counts | undefined>;

/** Finds chats: by words, or by what they are. Everything keeps its place. */
export function Finder({ counts }: { counts: Live }) {
  return (
    <div class="finder">
      <div class="finder-top">
        <SearchField />
        <SortBy />
      </div>
      <div class="filters">
        <StatusFilters counts={counts} />
        <AgentFilter />
      </div>
      <CategoryFilters />
    </div>
  );
}

function SortBy() {
  return (
    <select
      class="select"
      aria-label={words.inbox.sortBy}
      value={sortBy.value}
      onChange={(event) => {
        sortBy.value = event.currentTarget.value as ChatSort;
      }}
    >
      {Object.entries(words.inbox.sorts).map(([sort, name]) => (
        <option key={sort} value={sort}>
          {name}
        </option>
      ))}
    </select>
  );
}

function StatusFilters({ counts }: { counts: Live }) {
  const known = counts.value;
  return (
    <div class="statuses" role="radiogroup" aria-label={words.inbox.status}>
      {(Object.keys(words.inbox.statuses) as StatusFilter[]).map((status) => (
        <Segment
          key={status}
          group="status"
          value={status}
          name={words.inbox.statuses[status]}
          chosen={statusFilter.value === status}
          choose={() => chooseStatus(status)}
          count={known?.[status]}
          urgent={status === 'overdue' || status === 'dueSoon' ? status : ''}
        />
      ))}
    </div>
  );
}

function CategoryFilters() {
  const { tagsOff } = useDesk().shop;
  const isOff = (category: CategoryFilter) => tagsOff.some((tag) => tag === category);
  return (
    <div class="categories" role="radiogroup" aria-label={words.inbox.category}>
      {(Object.keys(words.inbox.categories) as CategoryFilter[]).map((category) => (
        <Segment
          key={category}
          group="category"
          value={category}
          name={words.inbox.categories[category]}
          chosen={categoryFilter.value === category}
          choose={() => chooseCategory(category)}
          note={isOff(category) ? words.inbox.categoryOff : ''}
        />
      ))}
    </div>
  );
}
