import type { OpenChat } from '../chat/chat.ts';
import { closesAt } from '../chat/closes-at.ts';
import { type Conversation, openChatOf } from '../chat/conversation.ts';
import type { CommandOf } from '../desk/command.ts';
import { decided, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { longestText } from '../message/write.ts';
import { automationCounts } from '../shop/market.ts';
import { chatbotNow } from '../shop/shop.ts';
import { feelsOf } from '../triage/feels-of.ts';
import type { Automated } from './automated.ts';
import type { QuietReason } from './quiet.ts';
import { filled, said, silent } from './say.ts';
import { agentJoined, newestInbound, soonEnough } from './withdrawal.ts';
import { type WouldAnswer, wouldAnswer } from './would-answer.ts';

type AnswerBuyer = CommandOf<'answerBuyer'>;

/** Whether the message is past: nothing is said to it any more, and nobody wonders. */
function isPast(conversation: Conversation, chat: OpenChat, { about, writtenAt }: AnswerBuyer, now: number) {
  const answered = chat.wait === null;
  return (
    now - writtenAt > soonEnough ||
    (answered && !agentJoined(conversation, chat)) ||
    newestInbound(conversation) !== about
  );
}

function answered(would: Exclude<WouldAnswer, { say: null }>, about: string): Automated {
  const { say: kind } = would;
  if (kind === 'handOff') return { kind, resolves: false, about };
  const { key, source, confidence } = would.suggestion;
  return { kind, resolves: true, about, answer: key, origin: source, sure: confidence };
}

/**
 * Answers a buyer's message without a person, hands off, or stays silent and says why; on what is so now, whatever was so
 * when the answer was looked for (docs/rules.md §8, §9).
 */
export function answerBuyer(view: DeskView, command: AnswerBuyer, { now, checkOutgoing }: Moment): Decision {
  const { conversation: id, chat: n, about, messageId, signs, found, fill } = command;
  const { shop } = view;
  const conversation = view.conversations.get(id);
  const chat = openChatOf(conversation);
  if (!conversation || chat?.n !== n || closesAt(chat) <= now) return unchanged;
  if (isPast(conversation, chat, command, now)) return unchanged;
  const quiet = (why: QuietReason) => silent(chat, { instead: 'answer', about, why, now });
  const would = wouldAnswer({
    automation: shop.automation,
    faq: chatbotNow(shop).includes('faq'),
    marketCounts: automationCounts(shop, now),
    agentJoined: agentJoined(conversation, chat),
    said: chat.automation,
    feelsBad: feelsOf(chat) === 'negative',
    signs,
    found,
    fill: (text) => filled(text, shop, conversation, fill),
    verdictOf: (text) => checkOutgoing(text).verdict,
  });
  if (would.say === null) {
    const { why } = would;
    return why === 'agentJoined' && chat.automation?.leftToAgent ? unchanged : quiet(why);
  }
  if (!conversation.canSend) return quiet('cannotSend');
  if (would.text.length > longestText) return quiet('tooLong');
  return decided(said(id, n, { messageId, text: would.text, automation: answered(would, about), now }));
}
