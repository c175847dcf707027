import type { ChatSort } from '../../core/store/queries/chats-in.ts';
import { sortBy } from './inbox-view.ts';

/** In which order the chats stand. */
export function SortBy() {
  return (
    <select
      class="select sort-by"
      aria-label="Sort by"
      value={sortBy.value}
      onChange={(event) => {
        sortBy.value = event.currentTarget.value as ChatSort;
      }}
    >
      <option value="waiting">Waiting time</option>
      <option value="latest">Latest</option>
    </select>
  );
}
