import type { CommandOf } from '../../domain/desk/command.ts';
import type { DeskDb } from '../db.ts';
import type { WaitingCommandRow } from '../team-rows.ts';

/** A message that waits for the team, or was not sent when the team was reached again. */
export type WaitingMessage = WaitingCommandRow & { readonly command: CommandOf<'sendMessage'> };

/** What people gave while the team could not be asked, in their order: what still waits, and what was not carried out. That chats were looked at is left out. */
export async function waitingCommands(db: DeskDb): Promise<WaitingCommandRow[]> {
  const rows = await db.waitingCommands.orderBy('seq').toArray();
  return rows.filter(({ command }) => command.do !== 'viewChat');
}

/** The same of one conversation, and what is about all of them. */
export async function waitingIn(db: DeskDb, conversation: string): Promise<WaitingCommandRow[]> {
  const rows = await waitingCommands(db);
  return rows.filter(({ command }) => 'conversation' in command && command.conversation === conversation);
}

export function isWaitingMessage(row: WaitingCommandRow): row is WaitingMessage {
  return row.command.do === 'sendMessage';
}

/** The agent whom this browser is in its team; '' where it is of none, and anybody may sit down. */
export async function seatHere(db: DeskDb): Promise<string> {
  return (await db.team.get('team'))?.agent ?? '';
}
