import type { Category } from '../domain/chat/chat.ts';

/** What a person said a chat is about, by which the desk learns. */
export interface CorrectionRow {
  /** `CONVERSATION#n`: what was said last counts. */
  readonly id: string;
  readonly conversation: string;
  readonly chat: number;
  /** Epoch ms. */
  readonly at: number;
  readonly category: Category;
}
