import { useComputed, useSignalEffect } from '@preact/signals';
import { useCallback, useRef } from 'preact/hooks';
import { useDesk } from '../desk/desk-context.ts';
import { Blank } from '../ui/blank.tsx';
import { Icon } from '../ui/icon.tsx';
import { whenShort } from '../ui/moment.ts';
import { words } from '../words/words.ts';
import { HitRow } from './hit-row.tsx';
import { searchText } from './inbox-view.ts';
import { ListFrame } from './list-frame.tsx';
import { useRowWindow } from './use-row-window.ts';
import { type Hit, type Search, useSearch } from './use-search.ts';

function endSearch(): void {
  searchText.value = '';
  document.getElementById('search-chats')?.focus();
}

/** What a search found, in place of the list. It is about all chats, whatever the tab and the filters are. */
export function SearchResults() {
  const scroller = useRef<HTMLDivElement>(null);
  const search = useSearch();
  const length = useComputed(() => search.hits.value?.rows.length ?? 0);
  const visible = useRowWindow(scroller, length);
  useSignalEffect(() => {
    if (length.value > 0 && visible.value.last >= length.value) search.more();
  });
  const draw = useCallback(({ id, hit }: Hit) => <HitRow key={id} id={id} hit={hit} />, []);
  return (
    <ListFrame
      scroller={scroller}
      fresh={search.hits}
      length={length}
      visible={visible}
      draw={draw}
      name={{ words: words.inbox.searchResults }}
      head={<SearchHead search={search} />}
      empty={<NothingFound />}
      escape={endSearch}
    />
  );
}

/** How many there are, and what was looked through. */
function SearchHead({ search }: { search: Search }) {
  const { now, shop } = useDesk();
  const range = search.range.value;
  const since = range && range.since !== null ? whenShort(range.since, now.peek(), shop.zone) : null;
  const hits = search.hits.value;
  return (
    <div class="list-head">
      <Icon name="search" size="s" />
      <div>
        <p role="status">
          {hits ? words.inbox.found(hits.rows.length, search.isCut.value) : words.inbox.searching}
        </p>
        <p>
          {range && `${words.inbox.range(range.chats, since)}. `}
          {words.inbox.searchScope}
        </p>
      </div>
    </div>
  );
}

function NothingFound() {
  return (
    <Blank
      icon="search-x"
      title={words.inbox.nothingFound}
      words={words.inbox.nothingFoundWords(searchText.value.trim())}
    >
      <button type="button" class="button" onClick={endSearch}>
        {words.inbox.clearSearch}
      </button>
    </Blank>
  );
}
