import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ask } from '../../core/protocol/client.ts';
import type { WishRow } from '../../core/store/page-rows.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { wishNow } from '../../core/store/queries/wish-now.ts';
import { workbenchView } from '../workbench/workbench-view.ts';
import { useDesk } from './desk-context.ts';
import { leaveChat, openChat } from './opened-chat.ts';
import { readyOrder } from './ready-order.ts';
import { deskId, deskPlace } from './this-desk.ts';
import { useLive } from './use-live.ts';
import { wordsOf } from './words-of.ts';

/** An order whose chat is being opened, or could not be. */
export interface Opening {
  readonly order: string;
  /** Why it could not, '' while it is on its way. */
  readonly trouble: string;
  /** Whether the shop may say otherwise the next time. */
  readonly again: boolean;
}

export interface WishedFor {
  readonly opening: ReadonlySignal<Opening | null>;
  readonly retry: (order: string) => void;
  readonly close: () => void;
}

/** Calls back as soon as the page can be seen; gives the function that takes this back. */
function whenSeen(work: () => void): () => void {
  const look = () => {
    if (document.visibilityState === 'visible') work();
  };
  look();
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}

/** Shows the chat about an order: its card lies ready, and the workbench is open at it. */
function showOrder(conversation: string, order: string): void {
  const view = workbenchView(conversation);
  view.tab.value = 'orders';
  view.openOrders.value = new Set([...view.openOrders.peek(), order]);
  readyOrder.value = { conversation, order };
  openChat(conversation);
}

async function startAbout(order: string, by: string, opening: Signal<Opening | null>): Promise<void> {
  const here: Opening = { order, trouble: '', again: false };
  opening.value = here;
  const reply = await ask({ ask: 'startFromOrder', order, by });
  // Something else was asked for meanwhile.
  if (opening.peek() !== here) return;
  opening.value = reply.ok ? null : { order, trouble: wordsOf(reply), again: 'fault' in reply };
  if (reply.ok) showOrder(reply.value.conversation, order);
}

/** Opens in this desk what was asked for elsewhere: each wish once, in one desk, as the one who sits there. */
export function useWish(): WishedFor {
  const { me } = useDesk();
  const opening = useSignal<Opening | null>(null);
  const place = deskPlace.value;
  const found = useLive(() => wishNow(deskDb(), place, Date.now()), [place]);
  const wish = found.value;
  const grant = async ({ id, order, conversation }: WishRow) => {
    const reply = await ask({ ask: 'takeWish', id, desk: deskId });
    if (!reply.ok || !reply.value.taken) return;
    opening.value = null;
    if (order !== null) await startAbout(order, me.id, opening);
    else if (conversation !== null) openChat(conversation);
    else leaveChat();
  };
  useEffect(() => (wish ? whenSeen(() => void grant(wish)) : undefined), [wish?.id]);
  return {
    opening,
    retry: (order) => void startAbout(order, me.id, opening),
    close: () => {
      opening.value = null;
    },
  };
}
