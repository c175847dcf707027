import { leaveForPages } from '../../core/platform/left-for-pages.ts';
import { unreadKey } from '../../core/protocol/page-ask.ts';
import { unreadNow } from '../../core/store/queries/unread-now.ts';
import { watchAtEase } from '../../core/store/queries/watch.ts';
import type { DeskWorker } from './desk-worker.ts';

/** Milliseconds from one count to the next while chats change. */
const rest = 500;

/** Keeps the number of unread open chats where the scripts in Seller Center pages can read it, from the worker's first moment on. */
export function keepUnreadNumber({ db }: DeskWorker): void {
  let told: number | null = null;
  const tell = (unread: number) => {
    if (unread === told) return;
    told = unread;
    leaveForPages(unreadKey, unread).catch(console.error);
  };
  watchAtEase(() => unreadNow(db), tell, console.error, rest);
}
