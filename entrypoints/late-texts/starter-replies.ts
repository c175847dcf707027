import type { DeskDb } from '../../core/store/db.ts';
import type { SavedReplyRow } from '../../core/store/rows.ts';

const team = { owner: '', usedAt: 0 } as const;

/** What a new team begins with, to try and to change. */
const replies: readonly SavedReplyRow[] = [
  {
    id: 'starter shipped',
    title: 'On its way',
    shortcut: 'way',
    text: 'Hi {buyer}, your order {order_id} is on its way. The tracking number is {tracking_number}.',
    ...team,
  },
  {
    id: 'starter late',
    title: 'Late parcel',
    shortcut: 'late',
    text: 'Hi {buyer}, I am sorry that order {order_id} is late. I have asked the carrier and write to you again as soon as I know more.',
    ...team,
  },
  {
    id: 'starter damaged',
    title: 'Arrived damaged',
    shortcut: 'damaged',
    text: 'Hi {buyer}, I am sorry that it arrived like this. Send me a photo of the item and its box, and I put it right.',
    ...team,
  },
  {
    id: 'starter return',
    title: 'How to return',
    shortcut: 'return',
    text: 'You can return it from the order’s page in the app: Order {order_id}, then Return or refund. Write to me here if anything is unclear.',
    ...team,
  },
  {
    id: 'starter thanks',
    title: 'Thank you',
    shortcut: 'thanks',
    text: 'Thank you for writing, {buyer}. Have a good day. {agent}, {shop}',
    ...team,
  },
];

/** Keeps the replies that a practice shop's team begins with; what is there already stays as it is. */
export async function keepStarterReplies(db: DeskDb): Promise<void> {
  if ((await db.savedReplies.count()) === 0) await db.savedReplies.bulkPut([...replies]);
}
