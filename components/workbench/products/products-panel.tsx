import './products.css';
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Conversation } from '../../../core/domain/chat/conversation.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { liveProducts } from '../../../core/store/queries/shop-facts.ts';
import type { ProductRow } from '../../../core/store/shop-rows.ts';
import { useLive } from '../../desk/use-live.ts';
import { Blank } from '../../ui/blank.tsx';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../../words/words.ts';
import { Barrier } from '../barrier.tsx';
import { ItemSkeleton } from '../item-skeleton.tsx';
import { ReadingAge } from '../reading-age.tsx';
import { useReading } from '../use-reading.ts';
import type { WorkbenchView } from '../workbench-view.ts';
import { ProductRows } from './product-rows.tsx';
import { findable, searchProducts } from './search-products.ts';

const none: readonly ProductRow[] = [];

/** Every live product of the shop, to find and to send. */
export function ProductsPanel({ view }: { conversation: Conversation; view: WorkbenchView }) {
  const found = useLive(() => liveProducts(deskDb()), []);
  const reading = useReading((anew) => ({ ask: 'readProducts', anew }), 'products');
  const known = found.value;
  const all = known?.value ?? none;
  const typed = view.productSearch.value;
  const prepared = useMemo(() => findable(all), [all]);
  const shown = useMemo(() => searchProducts(prepared, typed), [prepared, typed]);
  const readAt = known?.reading?.at ?? null;
  const waiting =
    known === undefined || (all.length === 0 && readAt === null && reading.trouble.value === '');
  const said = words.workbench;
  return (
    <>
      <Barrier />
      <Search view={view} count={all.length} found={shown.length} />
      <ReadingAge reading={reading} readAt={readAt} />
      {waiting && <ItemSkeleton />}
      {!waiting && all.length === 0 && reading.trouble.value === '' && (
        <Blank icon="shopping-bag" title={said.noProducts} words={said.noProductsWords} />
      )}
      {all.length > 0 && shown.length === 0 && (
        <Blank icon="search-x" title={said.noProductFound} words={said.noProductFoundWords(typed)} />
      )}
      {shown.length > 0 && <ProductRows rows={shown} />}
    </>
  );
}

function Search({ view, count, found }: { view: WorkbenchView; count: number; found: number }) {
  const said = words.workbench;
  const typed = useSignal(view.productSearch.peek());
  return (
    <div class="bench-search">
      <span class="search-sign">
        <Icon name="search" />
      </span>
      <input
        type="search"
        class="field"
        aria-label={said.searchProducts}
        placeholder={said.searchIn(count)}
        dir="auto"
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          view.productSearch.value = event.currentTarget.value;
        }}
      />
      <p class="unseen" role="status">
        {typed.value === '' ? '' : said.found(found)}
      </p>
    </div>
  );
}
