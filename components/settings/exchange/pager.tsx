import { type Signal, useSignal } from '@preact/signals';
import { settingsWords } from '../../words/settings-words.ts';

const texts = settingsWords.exchange;

/** So many stand on a page: drawing them takes no time that anybody sees. */
const onAPage = 50;

/** The part of a long list that is shown. */
export interface Paged<Item> {
  readonly shown: readonly Item[];
  readonly from: number;
  readonly page: Signal<number>;
  readonly pages: number;
}

export function usePages<Item>(items: readonly Item[]): Paged<Item> {
  const chosen = useSignal(0);
  const pages = Math.max(1, Math.ceil(items.length / onAPage));
  const at = Math.min(chosen.value, pages - 1);
  return { shown: items.slice(at * onAPage, (at + 1) * onAPage), from: at * onAPage, page: chosen, pages };
}

/** Says which part of a list is shown, and leads to the others. @param all how many there are, in words. */
export function Pager<Item>({ paged, all }: { paged: Paged<Item>; all: string }) {
  const { shown, from, page, pages } = paged;
  const at = Math.min(page.value, pages - 1);
  return (
    <div class="pager">
      <span role="status">{pages === 1 ? all : texts.shown(from + 1, from + shown.length, all)}</span>
      {pages > 1 && (
        <>
          <button
            type="button"
            class="button small-button"
            disabled={at === 0}
            onClick={() => {
              page.value = at - 1;
            }}
          >
            {texts.before}
          </button>
          <button
            type="button"
            class="button small-button"
            disabled={at === pages - 1}
            onClick={() => {
              page.value = at + 1;
            }}
          >
            {texts.after}
          </button>
        </>
      )}
    </div>
  );
}
