import { signal } from '@preact/signals';
import type { MessageEntry } from '../../../core/store/entry-rows.ts';

/** The answer that is being made one for everybody; null for none. */
export const answerToAdd = signal<MessageEntry | null>(null);
