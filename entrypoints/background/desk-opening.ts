import { openDeskBeside, openDeskTab } from '../../core/platform/side-panel.ts';
import type { Wish } from '../../core/store/wish-book.ts';
import type { DeskWorker } from './desk-worker.ts';

/**
 * Opens the desk, and has it open what is wished for: in the window's side panel where a click allows that, else in a tab. Has
 * to be called in the very turn in which the click came.
 */
export async function openDesk(worker: DeskWorker, wish: Wish): Promise<void> {
  const opened = wish.window === null ? openDeskTab(null) : openDeskBeside(wish.window);
  await Promise.all([opened, worker.wish(wish)]);
}
