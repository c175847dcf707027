import type { Chat, LastLine } from './chat.ts';

/** What one who takes a chat over has to know before reading it, as it was at that moment. */
export interface HandOver {
  /** What the buyer last asked; null where they wrote nothing. */
  readonly asked: LastLine | null;
  /** What an agent told them last; null where none did. */
  readonly told: LastLine | null;
  /** The orders the chat is about. */
  readonly orders: readonly string[];
  /** When the answer is due, epoch ms; null where no deadline runs. */
  readonly dueAt: number | null;
}

/** Sums a chat up for the one it is handed to. */
export function handOverOf(chat: Chat): HandOver {
  const { asked, told, orders, wait } = chat;
  return { asked, told, orders, dueAt: wait?.deadlines?.dueAt ?? null };
}
