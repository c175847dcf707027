import type { DeskEvent } from '../../../core/domain/desk/event.ts';
import type { WitnessedChat } from './witnessed-chat.ts';

const SEVEN_DAYS = 7 * 86_400_000;

/** When an open chat closes by itself (docs/rules.md §2). */
export function closingInstant(chat: WitnessedChat): number {
  return (chat.waitingSince ?? chat.lastMessageAt ?? chat.openedAt) + SEVEN_DAYS;
}

function isLast(chat: WitnessedChat, at: number): void {
  chat.lastMessageAt = Math.max(chat.lastMessageAt ?? at, at);
}

/** An agent's message is at the shop. */
export function spoke(
  chat: WitnessedChat,
  { agent, at, reply }: { agent: string | null; at: number; reply: boolean },
): void {
  isLast(chat, at);
  chat.agentSpoke = true;
  chat.automationLast = false;
  if (!reply) return;
  if (chat.waitingSince !== null) chat.waits.push(Math.max(0, at - chat.waitingSince));
  answered(chat, at, agent);
}

function answered(chat: WitnessedChat, at: number, by: string | null): void {
  chat.waitingSince = null;
  if (chat.firstInbound) chat.firstReply ??= { at, by };
}

/** Automation's message is at the shop. */
export function automated(chat: WitnessedChat, { at, reply }: { at: number; reply: boolean }): void {
  isLast(chat, at);
  if (!reply) return;
  answered(chat, at, null);
  chat.automationLast = true;
}

/** A message of the shop's side or of the buyer came in. */
export function hears(chat: WitnessedChat, event: Extract<DeskEvent, { type: 'MessageReceived' }>): void {
  const { message, at, wait, agent, reply } = event;
  if (message.author === 'agent') return spoke(chat, { agent, at, reply });
  if (message.author === 'automation') return automated(chat, { at, reply });
  if (message.author !== 'buyer') return;
  isLast(chat, at);
  chat.automationLast = false;
  chat.firstInbound ??= { at, due12: wait?.deadlines?.due12 ?? null, due24: wait?.deadlines?.due24 ?? null };
  if (wait) chat.waitingSince = Math.min(chat.waitingSince ?? wait.since, wait.since);
}
