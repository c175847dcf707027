import { signal } from '@preact/signals';
import type { Content } from '../../../core/domain/message/content.ts';
import type { Reply } from '../../../core/protocol/ask.ts';
import { ask, command } from '../../../core/protocol/client.ts';
import { draftOf } from '../../../core/store/queries/draft-of.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';

/** A message that was called back, until it is in a field again. */
export interface TakenBack {
  readonly messageId: string;
  readonly conversation: string;
  readonly content: Content;
}

/** What was called back and is in no field yet. */
export const takenBack = signal<readonly TakenBack[]>([]);

/** The chats whose field is on the screen. */
export const openFields = new Set<string>();

/** It is in a field again, or nobody wants it. */
export function settle(messageId: string): void {
  takenBack.value = takenBack.peek().filter((each) => each.messageId !== messageId);
}

/** Without an open field a text becomes the chat's draft, where that is free. */
async function keepAsDraft(by: string, { messageId, conversation, content }: TakenBack): Promise<void> {
  if (openFields.has(conversation) || content.kind !== 'text') return;
  if ((await draftOf(deskDb(), conversation)).text !== '') return;
  const kept = await ask({ ask: 'saveDraft', by, conversation, text: content.text });
  if (kept.ok) settle(messageId);
}

/** Calls a message back before it leaves; what it said goes back to the field. */
export async function takeBack(by: string, message: TakenBack): Promise<Reply<null>> {
  const { conversation, messageId } = message;
  const reply = await command({ do: 'recallMessage', by, conversation, messageId });
  if (reply.ok) await returnToField(by, message);
  return reply;
}

/** What a message that is not sent said goes back to the field of its chat, or waits beside it. */
export async function returnToField(by: string, message: TakenBack): Promise<void> {
  takenBack.value = [...takenBack.peek(), message];
  await keepAsDraft(by, message);
}
