import { type AskedLine, askedLines, askedSigns } from '../../core/domain/automation/find-answers.ts';
import { agentJoined, newestInbound } from '../../core/domain/automation/withdrawal.ts';
import type { FoundAnswers } from '../../core/domain/automation/would-answer.ts';
import { openChatOf } from '../../core/domain/chat/conversation.ts';
import type { AutomaticCommand } from '../../core/domain/desk/automatic-command.ts';
import type { VariableFacts } from '../../core/domain/message/fill-variables.ts';
import type { AutomateWork } from '../../core/engine/task.ts';
import type { EntryRow } from '../../core/store/entry-rows.ts';
import { conversationOfBuyer } from '../../core/store/queries/conversation-of-buyer.ts';
import { spokenLines } from '../../core/store/queries/past-moments.ts';
import { replyFacts } from '../../core/store/queries/reply-facts.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import { timelineOf } from '../../core/store/queries/timeline-of.ts';
import type { AutomationTools } from '../background/automation-tools.ts';
import type { AnswerFinder } from './answer-finder.ts';

type OfMessage = Extract<AutomateWork, { readonly for: 'greeting' | 'answer' }>;
type OfOrder = Extract<AutomateWork, { readonly for: 'order' }>;

const lines = 40;
const nothing: FoundAnswers = { faq: null, suggested: null };

/** The command that a piece of work comes to by what the desk knows now; null where there is nobody to say anything to. */
export async function commandFor(
  tools: AutomationTools,
  finder: AnswerFinder,
  id: string,
  work: AutomateWork,
): Promise<AutomaticCommand | null> {
  if (work.for === 'order') return telling(tools, id, work);
  return work.for === 'greeting' ? greeting(tools, id, work) : answering(tools, id, work, finder);
}

async function greeting(
  { db }: AutomationTools,
  messageId: string,
  { conversation, chat, about, writtenAt }: OfMessage,
): Promise<AutomaticCommand | null> {
  const known = await db.conversations.get(conversation);
  if (!known) return null;
  const { facts: fill } = await replyFacts(db, known);
  return { do: 'greetBuyer', conversation, chat, about, writtenAt, messageId, fill };
}

/** The lines of a chat as they are asked about. */
function linesIn(chat: number, entries: readonly EntryRow[]): AskedLine[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'message' || entry.chat !== chat) return [];
    const { author: by, content, at, reply } = entry;
    return [{ by, content, at, reply: reply === true }];
  });
}

async function answering(
  { db, read }: AutomationTools,
  messageId: string,
  { conversation, chat, about, writtenAt }: OfMessage,
  finder: AnswerFinder,
): Promise<AutomaticCommand | null> {
  const known = await db.conversations.get(conversation);
  const open = openChatOf(known);
  if (!known || open?.n !== chat) return null;
  const [entries, shop, { facts: fill }] = await Promise.all([
    timelineOf(db, conversation, lines),
    shopNow(db),
    replyFacts(db, known),
  ]);
  const asked = askedLines(linesIn(chat, entries));
  const signs = askedSigns(asked, read);
  const idle =
    signs.details ||
    signs.needsOrderData ||
    signs.smallTalk ||
    newestInbound(known) !== about ||
    agentJoined(known, open);
  const found = idle ? nothing : await finder.find(db, shop, { asked, said: spokenLines(entries) });
  const inChat = { conversation, chat, about, writtenAt, messageId };
  return { do: 'answerBuyer', ...inChat, signs, found, fill };
}

async function telling(
  tools: AutomationTools,
  messageId: string,
  { order, stage, since }: OfOrder,
): Promise<AutomaticCommand | null> {
  const { db } = tools;
  const [known, shop] = await Promise.all([db.orders.get(order), shopNow(db)]);
  const { on, text } = shop.automation.proactive[stage];
  if (!known || known.buyer === '' || !on) return null;
  const conversation =
    (await conversationOfBuyer(db, known.buyer)) ?? (await tools.conversationWith(known.buyer));
  let fill = await orderFacts(tools, order);
  if (fill.tracking_number === undefined && text.includes('{tracking_number}')) {
    await tools.readOrder(order);
    fill = await orderFacts(tools, order);
  }
  return { do: 'tellBuyer', conversation, order, stage, since, messageId, fill };
}

async function orderFacts({ db }: AutomationTools, order: string): Promise<VariableFacts> {
  const packages = (await db.orderDetails.get(order))?.details.packages ?? [];
  const tracked = packages.findLast(({ trackingNumber }) => trackingNumber !== '');
  return { order_id: order, ...(tracked ? { tracking_number: tracked.trackingNumber } : {}) };
}
