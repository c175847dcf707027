import type { CommandOf } from '../desk/command.ts';
import { decided, refused, refusedFor, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { cannotAct } from '../roster/may-act.ts';

/** Stars a message, or takes its star away: for the whole shop, in open and closed chats alike. */
export function starMessage(view: DeskView, command: CommandOf<'starMessage'>, { now }: Moment): Decision {
  const { by, conversation, message, on } = command;
  const cannot = cannotAct(view.shop, by);
  if (cannot) return refusedFor(cannot);
  const known = view.conversations.get(conversation);
  if (!known) return refused('MessageUnknown', 'This desk knows no such message.');
  if (known.starredMessages.includes(message) === on) return unchanged;
  return decided({ type: 'MessageStarred', conversation, at: now, message, by, on });
}
