import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';

function follow(query: string): Signal<boolean> {
  const media = matchMedia(query);
  const holds = signal(media.matches);
  media.addEventListener('change', () => {
    holds.value = media.matches;
  });
  return holds;
}

// The widths of desk.css. The desk is as wide as its page.
const wide = follow('(min-width: 1100px)');
const narrow = follow('(max-width: 699.98px)');

/** How much room the workbench has: a pane beside the others, a drawer over the chat, or the page to itself. */
export const room: ReadonlySignal<'pane' | 'drawer' | 'page'> = computed(() => {
  if (wide.value) return 'pane';
  return narrow.value ? 'page' : 'drawer';
});
