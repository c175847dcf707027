import type { OpenChat } from '../chat/chat.ts';
import { closesAt } from '../chat/closes-at.ts';
import { type Conversation, openChatOf } from '../chat/conversation.ts';
import type { AutomaticKind } from './automation.ts';
import type { QuietReason } from './quiet.ts';

/** Why a message by automation is not sent after all. */
export type Withdrawal =
  | Extract<QuietReason, 'agentJoined' | 'stale' | 'late' | 'closed' | 'blocked'>
  | 'refused';

/** What follows a buyer's message is said within 10 minutes or not at all, ms (ours). */
export const soonEnough = 600_000;
/** A stage of an order is told of within 12 hours or not at all, ms (ours). */
export const stageIsNews = 12 * 3_600_000;

const proactive: ReadonlySet<AutomaticKind> = new Set(['shipped', 'outForDelivery', 'delayed']);
const answering: ReadonlySet<AutomaticKind> = new Set(['faqAnswer', 'suggestedAnswer', 'handOff']);

/** Whether an agent has spoken in a chat, or a message of theirs is on its way: from then on automation is silent (docs/rules.md §8). */
export function agentJoined({ outgoing }: Conversation, { n, facts }: OpenChat): boolean {
  return facts.agentSpoke || outgoing.some((each) => each.chat === n && !each.automation);
}

/** The newest message of the buyer's, '' where it is too long ago to know. */
export function newestInbound({ recent }: Conversation): string {
  return recent.findLast(({ by }) => by === null)?.id ?? '';
}

/**
 * Why one of automation's messages may not leave now; null where it may, and for messages of others (docs/rules.md §8).
 * @param now epoch ms.
 */
export function whyWithdraw(
  conversation: Conversation | undefined,
  messageId: string,
  now: number,
): Exclude<Withdrawal, 'refused'> | null {
  const ours = conversation?.outgoing.find((each) => each.messageId === messageId);
  if (!conversation || !ours?.automation) return null;
  const { kind, about } = ours.automation;
  const chat = openChatOf(conversation);
  if (conversation.blocked) return 'blocked';
  if (chat?.n !== ours.chat || closesAt(chat) <= now) return 'closed';
  if (agentJoined(conversation, chat)) return 'agentJoined';
  if (answering.has(kind) && newestInbound(conversation) !== about) return 'stale';
  return now - ours.submittedAt > (proactive.has(kind) ? stageIsNews : soonEnough) ? 'late' : null;
}
