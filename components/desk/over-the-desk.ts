import { signal } from '@preact/signals';

/** What lies over the desk by a key or a button: the list of keys, the command palette, or what goes to and fro with carriers. */
export const overTheDesk = signal<'help' | 'palette' | 'carriers' | null>(null);
