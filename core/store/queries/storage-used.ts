import { keptSince } from '../../domain/privacy/kept-since.ts';
import type { DeskDb } from '../db.ts';
import { countOldChats } from '../privacy/old-chats.ts';
import type { DataLogRow, KeepMonths } from '../privacy/privacy-rows.ts';

/** How much is kept, by kind. */
export interface StorageUsed {
  readonly chats: number;
  readonly open: number;
  readonly lines: number;
  readonly buyers: number;
  readonly orders: number;
  /** Things that search finds. */
  readonly findable: number;
  /** What persons corrected, and wordings that buyers used, by which the desk learns. */
  readonly learned: number;
  readonly texts: number;
  readonly events: number;
}

/** Counts what is kept; each count is one look at an index. */
export async function storageUsed(db: DeskDb): Promise<StorageUsed> {
  const open = db.chats.where('[state+holder+openedAt]').between(['open'], ['open', []]).count();
  const counts = [
    db.chats.count(),
    open,
    db.entries.count(),
    db.conversations.count(),
    db.orders.count(),
    db.searchState.get('search').then((state) => state?.docs ?? 0),
    Promise.all([db.corrections.count(), db.suggestionFates.count()]).then(([some, more]) => some + more),
    Promise.all([db.savedReplies.count(), db.ownReplies.count(), db.faqs.count()]).then(
      ([team, own, faqs]) => team + own + faqs,
    ),
    db.commits.count(),
  ];
  const [
    chats = 0,
    opened = 0,
    lines = 0,
    buyers = 0,
    orders = 0,
    findable = 0,
    learned = 0,
    texts = 0,
    events = 0,
  ] = await Promise.all(counts);
  return { chats, open: opened, lines, buyers, orders, findable, learned, texts, events };
}

/** How long closed chats are kept. */
export async function keepMonthsNow(db: DeskDb): Promise<KeepMonths> {
  return (await db.upkeep.get('upkeep'))?.keepMonths ?? 0;
}

/** How many chats would go if they were kept so long. @param now epoch ms by the shop's clock. */
export async function chatsOlderThan(db: DeskDb, months: KeepMonths, now: number): Promise<number> {
  const before = keptSince(months, now);
  return before === null ? 0 : countOldChats(db, before);
}

/** The last things done with what is kept, the newest first. */
export function dataLogNow(db: DeskDb, most: number): Promise<DataLogRow[]> {
  return db.dataLog.reverse().limit(most).toArray();
}
