import { signal } from '@preact/signals';

/** What lies over the desk by a key or a button: the list of keys, or the command palette. */
export const overTheDesk = signal<'help' | 'palette' | null>(null);
