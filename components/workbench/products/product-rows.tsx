import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ProductRow } from '../../../core/store/shop-rows.ts';
import { rowWindow } from '../../inbox/row-window.ts';
import { words } from '../../words/words.ts';
import { ProductItem } from './product-item.tsx';

/** The height of a row before one was measured, pixels. */
const GUESSED = 70;
/** Where nothing was laid out yet, as much as a tall screen shows. */
const UNMEASURED = 900;

/** A list of products of which only those near the screen are in the page. */
export function ProductRows({ rows }: { rows: readonly ProductRow[] }) {
  const list = useRef<HTMLUListElement>(null);
  const place = useSignal({ scrolled: 0, height: UNMEASURED, row: GUESSED });
  useLayoutEffect(() => {
    const element = list.current;
    const panel = element?.closest<HTMLElement>('.bench-panel');
    if (!element || !panel) return;
    const measure = () => {
      const row = element.firstElementChild?.getBoundingClientRect().height || GUESSED;
      const above = element.getBoundingClientRect().top - panel.getBoundingClientRect().top;
      place.value = { scrolled: Math.max(0, -above), height: panel.clientHeight || UNMEASURED, row };
    };
    const observer = new ResizeObserver(measure);
    observer.observe(panel);
    observer.observe(element);
    panel.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      panel.removeEventListener('scroll', measure);
    };
  }, []);
  const { scrolled, height, row } = place.value;
  const { first, last } = rowWindow(scrolled, height, row, rows.length);
  return (
    <ul
      ref={list}
      class="product-rows"
      aria-label={words.workbench.tabs.products}
      style={{ paddingTop: `${first * row}px`, paddingBottom: `${(rows.length - last) * row}px` }}
    >
      {rows.slice(first, last).map((each, n) => (
        <li key={each.id} aria-setsize={rows.length} aria-posinset={first + n + 1}>
          <ProductItem row={each} />
        </li>
      ))}
    </ul>
  );
}
