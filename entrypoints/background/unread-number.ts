import { leaveForPages } from '../../core/platform/left-for-pages.ts';
import { unreadKey } from '../../core/protocol/page-ask.ts';
import { unreadNow } from '../../core/store/queries/unread-now.ts';
import { watchAtEase } from '../../core/store/queries/watch.ts';
import type { DeskWorker } from './desk-worker.ts';

/** Milliseconds from one count to the next while chats change. */
const rest = 500;

/** Keeps the number of unread open chats where the scripts in Seller Center pages can read it, from the worker's first moment on. */
export function keepUnreadNumber({ db }: DeskWorker): void {
  watchAtEase(
    () => unreadNow(db),
    (unread) => void leaveForPages(unreadKey, unread).catch(console.error),
    console.error,
    rest,
  );
}
