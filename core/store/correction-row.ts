import type { Category } from '../domain/chat/chat.ts';
import type { Sentiment } from '../domain/triage/chat-reading.ts';

/** What a person said a chat is about, or how its buyer sounds, by which the desk learns. */
export interface CorrectionRow {
  /** `CONVERSATION#n`, with ` feels` behind it for how they sound: what was said last counts. */
  readonly id: string;
  readonly conversation: string;
  readonly chat: number;
  /** Epoch ms. */
  readonly at: number;
  readonly said: { readonly category: Category } | { readonly sentiment: Sentiment };
}
