import { deskBesideToFront, hasPanels, openDeskBeside, openDeskTab } from '../../core/platform/side-panel.ts';
import type { Wish } from '../../core/store/wish-book.ts';
import type { DeskWorker } from './desk-worker.ts';

/**
 * Opens the desk, and has it open what is wished for: in the window's side panel where a click allows that, else in a tab. Has
 * to be called in the very turn in which the click came.
 */
export async function openDesk(worker: DeskWorker, wish: Wish): Promise<void> {
  const opened = wish.window === null ? openDeskTab(null) : openDeskBeside(wish.window);
  const beside = wish.window !== null && hasPanels();
  // A window may have a desk in a tab too: the one that was just opened is meant.
  const [where, id] = await Promise.all([opened, worker.wish({ ...wish, beside })]);
  if (beside && where === 'tab') await worker.wishes.leaveToTab(id);
}

/** Opens the desk on a conversation where no click allows a side panel: one that is open comes to the front, else there is a tab. */
export async function openDeskInFront(
  worker: Pick<DeskWorker, 'wish'>,
  conversation: string | null,
): Promise<void> {
  const window = await deskBesideToFront();
  await worker.wish({ conversation, order: null, window });
  if (window === null) await openDeskTab(null);
}
