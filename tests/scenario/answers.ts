import type { Chat } from '../../core/domain/chat/chat.ts';
import { conversion } from '../../core/domain/metrics/conversion.ts';
import { averageResponse, responseRate } from '../../core/domain/metrics/response-rate.ts';
import { satisfaction } from '../../core/domain/metrics/satisfaction.ts';
import { canStart } from '../../core/domain/order/can-start.ts';
import type { Amounts } from '../../core/domain/order/money.ts';
import { startOfDay } from '../../core/domain/shop/zone.ts';
import type { DeskDb } from '../../core/store/db.ts';
import { awaitsReply } from '../../core/store/projections/chat-row.ts';
import { buyerOf } from '../../core/store/queries/buyer-of.ts';
import type { CategoryFilter, ChatSort, StatusFilter } from '../../core/store/queries/chat-scope.ts';
import { chatsIn } from '../../core/store/queries/chats-in.ts';
import { creditedIn } from '../../core/store/queries/conversion-of.ts';
import { figuresOf } from '../../core/store/queries/figures-of.ts';
import { highPriority } from '../../core/store/queries/high-priority.ts';
import { shopNow } from '../../core/store/queries/shop-now.ts';
import { wholeChats } from '../../core/store/queries/whole-chats.ts';
import { whyNobodyNow } from '../../core/store/queries/why-nobody-now.ts';
import { chatsOfTheWeek, chatsRatedSince } from '../support/measured-chats.ts';
import { type Question, text } from './scenario.ts';

/** A time as answers give it: UTC, milliseconds only where not zero. */
function isoOf(at: number | null | undefined): string | null {
  return at === null || at === undefined ? null : new Date(at).toISOString().replace('.000Z', 'Z');
}

async function chatAnswer(db: DeskDb, question: Question): Promise<unknown> {
  const buyer = text(question, 'buyer');
  const conversation = await db.conversations.get(buyer);
  const n = typeof question.nth === 'number' ? question.nth : (conversation?.latest?.n ?? 0);
  const chat: Chat | undefined = (await wholeChats(db, [`${buyer}#${n}`]))[0];
  if (!chat) return null;
  const open = chat.status === 'open';
  const wait = awaitsReply(chat) ? chat.wait : null;
  return {
    state: chat.status,
    closed: open ? null : { at: isoOf(chat.closedAt), reason: chat.reason },
    assignee: chat.holder,
    unassigned: open && chat.holder === null ? await whyNobodyNow(db) : null,
    awaitsReply: wait !== null,
    awaitingSince: isoOf(wait?.since),
    due12: isoOf(wait?.deadlines?.due12),
    due24: isoOf(wait?.deadlines?.due24),
    unread: chat.unread,
    starred: chat.starred,
  };
}

async function listAnswer(db: DeskDb, question: Question, now: number): Promise<unknown> {
  const agent = text(question, 'agent');
  const category = text(question, 'category');
  const rows = await chatsIn(db, {
    folder: agent === 'unassigned' ? 'unassigned' : 'every',
    agent: agent === 'unassigned' ? '*' : agent || '*',
    category: (category || 'all') as CategoryFilter,
    status: (text(question, 'status') || 'all') as StatusFilter,
    sort: (text(question, 'sort') || 'waiting') as ChatSort,
    now,
    limit: 10_000,
  });
  return rows.map((row) => row.buyer);
}

async function startAnswer(db: DeskDb, question: Question, now: number): Promise<unknown> {
  const order = await db.orders.get(text(question, 'order'));
  const conversation = order && (await db.conversations.get(order.buyer));
  return canStart(order, conversation?.blocked ?? false, now);
}

/** Amounts as decimal numbers. */
function numbers(amounts: Amounts): Record<string, number> {
  return Object.fromEntries(Object.entries(amounts).map(([currency, amount]) => [currency, Number(amount)]));
}

async function buyerAnswer(db: DeskDb, question: Question): Promise<unknown> {
  const { insights, totals } = await buyerOf(db, text(question, 'buyer'), question.at);
  if (question.what === 'totals') return { ...totals, gmv: numbers(totals.gmv) };
  return insights
    .filter(({ is }) => is === 'holds')
    .map(({ name }) => name)
    .sort();
}

async function folderAnswer(db: DeskDb, now: number): Promise<unknown> {
  const conversations = await db.conversations.bulkGet(
    (await highPriority(db, now)).map(({ conversation }) => conversation),
  );
  return conversations.flatMap((each) => each?.buyer.id ?? []).sort();
}

/** The answer to a question at its instant, by the queries the screens use. */
export async function answerTo(db: DeskDb, question: Question): Promise<unknown> {
  const now = question.at;
  const agent = text(question, 'agent') || undefined;
  const { zone } = await shopNow(db);
  const midnight = startOfDay(now, zone);
  switch (question.what) {
    case 'chat':
      return chatAnswer(db, question);
    case 'chats':
      return (await db.conversations.get(text(question, 'buyer')))?.latest?.n ?? 0;
    case 'list':
      return listAnswer(db, question, now);
    case 'responseRate':
      if (agent === undefined)
        return (await figuresOf(db, { agent: '', now, zone })).rate(question.hours === 12 ? 12 : 24);
      return responseRate(await chatsOfTheWeek(db, now), question.hours === 12 ? 12 : 24, now, agent);
    case 'averageResponse':
      return averageResponse(await chatsOfTheWeek(db, now), now);
    case 'satisfaction':
      if (agent === undefined) return (await figuresOf(db, { agent: '', now, zone })).satisfaction;
      return satisfaction(await chatsRatedSince(db, midnight), midnight, now, agent);
    case 'sessionsToday':
      return (await figuresOf(db, { agent: agent ?? '', now, zone })).sessionsToday;
    case 'canStart':
      return startAnswer(db, question, now);
    case 'conversion':
      return numbers(conversion(await creditedIn(db, Number(question.days), now)));
    case 'insights':
    case 'totals':
      return buyerAnswer(db, question);
    case 'highPriority':
      return folderAnswer(db, now);
    default:
      throw new Error(`unknown question ${question.what}`);
  }
}
