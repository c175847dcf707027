import { signal } from '@preact/signals';
import type { SavedReplyRow } from '../../core/store/rows.ts';

/** The saved reply that is to go into the message being written, where its cursor is; the composer takes it and sets null. */
export const insertText = signal<SavedReplyRow | null>(null);
