import type { TeamReply } from '../../core/domain/library/team-reply.ts';
import type { TextTools } from '../background/text-asks.ts';

/** What a new team begins with, to try and to change. */
const replies: readonly TeamReply[] = [
  {
    id: 'starter shipped',
    title: 'On its way',
    shortcut: 'way',
    text: 'Hi {buyer}, your order {order_id} is on its way. The tracking number is {tracking_number}.',
  },
  {
    id: 'starter late',
    title: 'Late parcel',
    shortcut: 'late',
    text: 'Hi {buyer}, I am sorry that order {order_id} is late. I have asked the carrier and write to you again as soon as I know more.',
  },
  {
    id: 'starter damaged',
    title: 'Arrived damaged',
    shortcut: 'damaged',
    text: 'Hi {buyer}, I am sorry that it arrived like this. Send me a photo of the item and its box, and I put it right.',
  },
  {
    id: 'starter return',
    title: 'How to return',
    shortcut: 'return',
    text: 'You can return it from the order’s page in the app: Order {order_id}, then Return or refund. Write to me here if anything is unclear.',
  },
  {
    id: 'starter thanks',
    title: 'Thank you',
    shortcut: 'thanks',
    text: 'Thank you for writing, {buyer}. Have a good day. {agent}, {shop}',
  },
];

/** Keeps the replies that a practice shop's team begins with; what is there already stays as it is. */
export async function keepStarterReplies({ db, run }: TextTools): Promise<void> {
  if ((await db.savedReplies.count()) > 0) return;
  await run({ do: 'changeReplies', keep: replies, forget: [] });
}
