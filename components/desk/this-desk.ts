import { signal } from '@preact/signals';

/** One id for each time the page is opened: two windows of an agent are two desks. */
export const deskId = crypto.randomUUID();

/**
 * Where this desk is: the browser's id of its window, and whether it lies beside the window's pages or in a tab; null until it is
 * known, and where it cannot be.
 */
export const deskPlace = signal<{ readonly window: number | null; readonly beside: boolean | null }>({
  window: null,
  beside: null,
});
