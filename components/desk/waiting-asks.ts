import type { Reply } from '../../core/protocol/ask.ts';
import { ask, command } from '../../core/protocol/client.ts';
import type { WaitingTakenBack, WaitingWork } from '../../core/protocol/waiting-work.ts';
import { isWaitingMessage, type WaitingMessage } from '../../core/store/queries/waiting-commands.ts';
import type { WaitingCommandRow } from '../../core/store/team-rows.ts';
import { returnToField } from '../chat/composer/take-back.ts';

function askFor(by: string, work: WaitingWork): Promise<Reply> {
  return ask({ ask: 'house', by, work });
}

/** Takes back what waits for the team. A message nothing of which reaches the team any more goes back to the field. */
export async function takeBackWaiting(by: string, row: WaitingCommandRow): Promise<Reply> {
  const reply = await askFor(by, { do: 'takeBackWaiting', id: row.id });
  const dropped = reply.ok && (reply.value as WaitingTakenBack).what === 'dropped';
  if (dropped && isWaitingMessage(row)) await returnToField(by, row.command);
  return reply;
}

/** Puts away what was not carried out. */
export function dismissWaiting(by: string, { id }: WaitingCommandRow): Promise<Reply> {
  return askFor(by, { do: 'dismissWaiting', id });
}

/** Whether a field can hold it: a card is sent from beside the chat. */
export function fitsField({ command: { content } }: WaitingMessage): boolean {
  return content.kind === 'text' || content.kind === 'image' || content.kind === 'video';
}

/** Puts what was not sent into the field of its chat, and away here. */
export async function putInField(by: string, row: WaitingMessage): Promise<Reply> {
  const reply = await dismissWaiting(by, row);
  if (reply.ok) await returnToField(by, row.command);
  return reply;
}

/** Sends what was not sent once more, as something new. */
export async function sendAgain(by: string, row: WaitingMessage): Promise<Reply> {
  const { conversation, content } = row.command;
  const messageId = crypto.randomUUID();
  const reply = await command({ do: 'sendMessage', by, conversation, messageId, content });
  return reply.ok ? dismissWaiting(by, row) : reply;
}
