import { signal } from '@preact/signals';

/** The order whose card lies ready in a chat that was opened about it; the composer sends it or puts it away. */
export const readyOrder = signal<{ readonly conversation: string; readonly order: string } | null>(null);
