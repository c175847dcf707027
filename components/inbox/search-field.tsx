import { useRef } from 'preact/hooks';
import { Icon } from '../ui/icon.tsx';
import { words } from '../words/words.ts';
import { searchText } from './inbox-view.ts';

/** Where words are searched. Escape takes them back; the arrow goes down into what was found. */
export function SearchField() {
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    searchText.value = '';
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && searchText.value !== '') {
      event.preventDefault();
      event.stopPropagation();
      clear();
    }
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      document.querySelector('[data-list]')?.dispatchEvent(new CustomEvent('step', { detail: 0 }));
    }
  };
  return (
    <div class="search-field">
      <Icon name="search" />
      <input
        ref={field}
        id="search-chats"
        type="search"
        data-key="/"
        aria-label={words.inbox.search}
        aria-keyshortcuts="/"
        placeholder={words.inbox.searchHint}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        value={searchText.value}
        onInput={(event) => {
          searchText.value = event.currentTarget.value;
        }}
        onKeyDown={onKeyDown}
      />
      {searchText.value !== '' && (
        <button
          type="button"
          class="icon-button"
          aria-label={words.inbox.clearSearch}
          title={words.inbox.clearSearch}
          onClick={clear}
        >
          <Icon name="x" />
        </button>
      )}
    </div>
  );
}
