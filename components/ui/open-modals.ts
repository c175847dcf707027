import { signal } from '@preact/signals';

/** The titles of the dialogs that are open. */
export const openModals = signal<readonly string[]>([]);
