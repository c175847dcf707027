import { signal } from '@preact/signals';
import { type Page, pages } from './pages.ts';

const hash = signal(location.hash);
addEventListener('hashchange', () => {
  hash.value = location.hash;
});

/** The page that the address names; the first where it names none. */
export function openPage(): Page {
  const id = hash.value.slice(1).split('/')[0];
  return pages.find((page) => page.id === id) ?? (pages[0] as Page);
}
