import { firstAutomation } from '../../core/domain/automation/automation.ts';
import type { CommandOf } from '../../core/domain/desk/command.ts';
import type { ChatbotActivity } from '../../core/domain/shop/shop.ts';
import type { Suggestion } from '../../core/domain/suggest/suggestion.ts';
import { type Given, shopWith } from './given.ts';
import { arrive, shopMessage } from './shop-messages.ts';

export const at = Date.UTC(2026, 2, 3, 9);
export const later = at + 1000;
export const DAY = 86_400_000;
const inChat = { conversation: 'b1', chat: 1, about: 'm1', writtenAt: at, fill: {} } as const;
export const greet: CommandOf<'greetBuyer'> = { do: 'greetBuyer', ...inChat, messageId: 'g1' };
export const plain = { details: false, smallTalk: false, needsOrderData: false };

export function faq(confidence: number, text = 'We ship within two days.', id = 'f1'): Suggestion {
  return { key: `faq ${id}`, text, confidence, source: { from: 'faq', id, question: 'Shipping?' } };
}

export function past(confidence: number): Suggestion {
  return { key: 'past x', text: 'As a rule yes.', confidence, source: { from: 'past', at, times: 4 } };
}

export function answer(part: Partial<CommandOf<'answerBuyer'>> = {}): CommandOf<'answerBuyer'> {
  const found = { faq: faq(0.95), suggested: null };
  return { do: 'answerBuyer', ...inChat, messageId: 'a1', signs: plain, found, ...part };
}

export const every: readonly ChatbotActivity[] = ['welcome', 'faq', 'away'];

/** A shop whose chatbot does this, with a chat that its buyer has just begun. */
export function begun(activities = every, agents: readonly string[] = ['ana', 'ben']): Given {
  return shopWith({ agents })
    .given(at - DAY, { do: 'setChatbot', activities })
    .given(at, arrive('b1', shopMessage(1, at)), { do: 'dispatchChats' });
}

export function setting(part: Partial<typeof firstAutomation>): CommandOf<'setAutomation'> {
  return { do: 'setAutomation', by: 'ana', automation: { ...firstAutomation, ...part } };
}

export function writing(by = 'ana', conversation = 'b1'): CommandOf<'sendMessage'> {
  return {
    do: 'sendMessage',
    by,
    conversation,
    messageId: 'own',
    content: { kind: 'text', text: 'Yes, we do.' },
  };
}

/** What was said, or why nothing was. */
export function heard({ events }: ReturnType<Given['when']>) {
  return events.map((event) => {
    if (event.type === 'MessageSubmitted' && event.content.kind === 'text')
      return `${event.automation?.kind}: ${event.content.text}`;
    return event.type === 'AutomationStayedSilent' ? `silent: ${event.why}` : event.type;
  });
}

export function delivery(messageId: string, n = 9): CommandOf<'recordDelivery'> {
  return { do: 'recordDelivery', conversation: 'b1', messageId, shopMessageId: `s${n}`, sentAt: later };
}
