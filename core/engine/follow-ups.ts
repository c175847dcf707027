import type { DeskState } from '../domain/desk/desk-state.ts';
import type { Commit } from './commit.ts';
import { automateWhenBuyersWrite } from './policies/automate-when-buyers-write.ts';
import { dispatchWhenRoomOrChatsCome } from './policies/dispatch-when-room-or-chats-come.ts';
import { lookWhenOrdersMatter } from './policies/look-when-orders-matter.ts';
import { sendWhenSubmitted, settledSends } from './policies/send-when-submitted.ts';
import { startClocksWhenHolidayEnds } from './policies/start-clocks-when-holiday-ends.ts';
import { tellShopWhenViewed } from './policies/tell-shop-when-viewed.ts';
import { tellWhenOrdersMove } from './policies/tell-when-orders-move.ts';
import type { Task } from './task.ts';

/** What has to be done because of a commit, by all policies there are. @param state the desk after it. */
export function tasksOf(
  commit: Commit,
  { conversations, shop }: Pick<DeskState, 'conversations' | 'shop'>,
): Task[] {
  return [
    ...dispatchWhenRoomOrChatsCome(commit, conversations),
    ...startClocksWhenHolidayEnds(commit),
    ...sendWhenSubmitted(commit, conversations),
    ...tellShopWhenViewed(commit),
    ...lookWhenOrdersMatter(commit, conversations),
    ...automateWhenBuyersWrite(commit, shop),
    ...tellWhenOrdersMove(commit, shop),
  ];
}

/**
 * The ids of the tasks that a commit settles, whoever wrote it: messages that are at the shop or given up, and what it was itself
 * made for, as a follow-on command and one of automation bear the id of their task.
 */
export function settledBy(commit: Commit): string[] {
  return [commit.id, ...settledSends(commit)];
}
