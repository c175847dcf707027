/** Every event of a conversation: which one, and when it happened (epoch ms, the instant it fell due). */
export interface InConversation {
  readonly conversation: string;
  readonly at: number;
}

/** Every event of one chat: also which of the buyer's chats. */
export interface InChat extends InConversation {
  readonly chat: number;
}
