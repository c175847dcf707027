import { signal } from '@preact/signals';

/** One id for each time the page is opened: two windows of an agent are two desks. */
export const deskId = crypto.randomUUID();

/** The browser's id of the window this desk is in; null until it is known, and where it cannot be. */
export const windowHere = signal<number | null>(null);
