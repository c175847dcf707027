import { signal } from '@preact/signals';

/** Words on their way into the message that is being written. */
export interface Insertion {
  /** With variables in braces, as saved replies have them: {buyer}, {order_id}. */
  readonly text: string;
  /** The saved reply it is, '' where it is none. */
  readonly savedReply: string;
}

/** What the composer is to take in where its cursor is; it sets this back to null once it has. */
export const insertText = signal<Insertion | null>(null);
