import { closesAt } from '../chat/closes-at.ts';
import { openChatOf } from '../chat/conversation.ts';
import type { CommandOf } from '../desk/command.ts';
import type { DeskEvent } from '../desk/event.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { deadlinesFrom } from './deadlines.ts';

/** At the end of holiday mode the waits that it held back are counted from now on (docs/rules.md §3). */
export function startHeldClocks(
  view: DeskView,
  _command: CommandOf<'startHeldClocks'>,
  { now }: Moment,
): Decision {
  const events: DeskEvent[] = [];
  for (const conversation of view.found) {
    const chat = openChatOf(view.conversations.get(conversation));
    if (!chat?.wait || chat.wait.deadlines || chat.openedInHoliday) continue;
    // Its 7 days ran out before; that it is not closed yet is for what the shop may still say of that time.
    if (closesAt(chat) <= now) continue;
    const deadlines = deadlinesFrom(chat.wait, now, view.shop.zone);
    const wait = { ...chat.wait, countedFrom: now, deadlines };
    events.push({ type: 'ReplyClockStarted', conversation, chat: chat.n, at: now, wait });
  }
  return { events };
}
