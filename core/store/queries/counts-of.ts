import type { DeskDb } from '../db.ts';
import { type ChatScope, chatsIn, type StatusFilter } from './chats-in.ts';

/** How many chats of a scope each status filter holds. */
export type StatusCounts = Readonly<Record<StatusFilter, number>>;

const statuses: readonly StatusFilter[] = [
  'all',
  'overdue',
  'dueSoon',
  'unreplied',
  'unread',
  'starred',
  'closed',
];

/** The live counts of a scope's lists. @param now epoch ms by the shop's clock. */
export async function countsOf(
  db: DeskDb,
  { now, ...scope }: ChatScope & { readonly now: number },
): Promise<StatusCounts> {
  const limit = Number.POSITIVE_INFINITY;
  const lists = await Promise.all(
    statuses.map((status) => chatsIn(db, { ...scope, status, sort: 'latest', now, limit })),
  );
  return Object.fromEntries(
    statuses.map((status, n) => [status, lists[n]?.length ?? 0]),
  ) as unknown as StatusCounts;
}
