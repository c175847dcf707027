import type { Chat } from '../../domain/chat/chat.ts';
import { type Standing, standingOf } from '../../domain/metrics/response-rate.ts';
import type { WindowHours } from '../../domain/shop/market.ts';
import { startOfDay } from '../../domain/shop/zone.ts';
import type { DeskDb } from '../db.ts';
import { chatsAssignedSince, chatsOfTheWeek, chatsRatedSince } from './measured-chats.ts';
import { shopNow } from './shop-now.ts';

/** A chat behind a figure. */
export interface ChatBehind {
  readonly chat: Chat;
  /** The buyer's nickname. */
  readonly nickname: string;
}

/** A chat behind the response rate, with what it counts for and why. */
export interface RatedChatBehind extends ChatBehind {
  readonly standing: Standing;
}

async function named<Item extends { readonly chat: Chat }>(
  db: DeskDb,
  items: readonly Item[],
): Promise<(Item & ChatBehind)[]> {
  const conversations = await db.conversations.bulkGet(items.map(({ chat }) => chat.conversation));
  return items.map((item, n) => ({ ...item, nickname: conversations[n]?.buyer.nickname ?? '' }));
}

const latestFirst = (a: ChatBehind, b: ChatBehind) => b.chat.openedAt - a.chat.openedAt;

/** The chats that the response rate of the last 7 days is made of, latest first. @param now epoch ms, shop's clock. */
export async function chatsBehindRate(
  db: DeskDb,
  hours: WindowHours,
  now: number,
): Promise<RatedChatBehind[]> {
  const week = await chatsOfTheWeek(db, now);
  const standing = week.map((each) => ({ chat: each.chat, standing: standingOf(each, hours, now) }));
  return (await named(db, standing)).sort(latestFirst);
}

/** The chats that were rated today, latest first. */
export async function chatsBehindSatisfaction(db: DeskDb, now: number): Promise<ChatBehind[]> {
  const { zone } = await shopNow(db);
  const rated = await chatsRatedSince(db, startOfDay(now, zone));
  const counted = rated.filter((chat) => !chat.openedInHoliday && (chat.facts.rating?.at ?? now) <= now);
  return (
    await named(
      db,
      counted.map((chat) => ({ chat })),
    )
  ).sort(latestFirst);
}

/** The chats that were assigned to an agent today, latest first. */
export async function chatsBehindSessions(db: DeskDb, agent: string, now: number): Promise<ChatBehind[]> {
  const { zone } = await shopNow(db);
  const midnight = startOfDay(now, zone);
  const today = (await chatsAssignedSince(db, midnight)).filter(
    ({ openedInHoliday, facts }) =>
      !openedInHoliday && facts.assignments.some(({ to, at }) => to === agent && at >= midnight && at <= now),
  );
  return (
    await named(
      db,
      today.map((chat) => ({ chat })),
    )
  ).sort(latestFirst);
}
