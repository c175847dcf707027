import type { CommandOf } from '../desk/command.ts';
import { decided, refused, refusedFor, unchanged } from '../desk/decision.ts';
import type { DeskEvent } from '../desk/event.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { cannotAct } from '../roster/may-act.ts';
import { closesAt } from './closes-at.ts';
import { newConversation, openChatOf } from './conversation.ts';

/** "End session": any agent may end any open chat (docs/rules.md §2). */
export function endChat(
  view: DeskView,
  { by, conversation }: CommandOf<'endChat'>,
  { now }: Moment,
): Decision {
  const cannot = cannotAct(view.shop, by);
  if (cannot) return refusedFor(cannot);
  const chat = openChatOf(view.conversations.get(conversation));
  if (!chat) return refused('NoOpenChat', 'This chat is closed already.');
  return decided({ type: 'ChatClosed', conversation, chat: chat.n, at: now, reason: 'ended', by });
}

/** Closes the found chats whose 7 days have run out, each at the instant it fell due (docs/rules.md §2). */
export function closeDueChats(
  view: DeskView,
  _command: CommandOf<'closeDueChats'>,
  { now }: Moment,
): Decision {
  const events: DeskEvent[] = [];
  for (const conversation of view.found) {
    const chat = openChatOf(view.conversations.get(conversation));
    if (!chat || closesAt(chat) > now) continue;
    const at = closesAt(chat);
    events.push({ type: 'ChatClosed', conversation, chat: chat.n, at, reason: 'timeout', by: null });
  }
  return { events };
}

/** Blocks a buyer: their open chat closes, and until unblocked their messages open nothing. */
export function blockBuyer(
  view: DeskView,
  { by, conversation }: CommandOf<'blockBuyer'>,
  { now }: Moment,
): Decision {
  const cannot = by === undefined ? null : cannotAct(view.shop, by);
  if (cannot) return refusedFor(cannot);
  const known = view.conversations.get(conversation) ?? newConversation(conversation);
  if (known.blocked) return unchanged;
  const chat = openChatOf(known);
  const blocked: DeskEvent = { type: 'BuyerBlocked', conversation, at: now, by: by ?? null };
  if (!chat) return decided(blocked);
  return decided(
    { type: 'ChatClosed', conversation, chat: chat.n, at: now, reason: 'blocked', by: null },
    blocked,
  );
}

/** Unblocks a buyer; it brings nothing back. */
export function unblockBuyer(
  view: DeskView,
  { by, conversation }: CommandOf<'unblockBuyer'>,
  { now }: Moment,
): Decision {
  const cannot = by === undefined ? null : cannotAct(view.shop, by);
  if (cannot) return refusedFor(cannot);
  const known = view.conversations.get(conversation);
  if (!known?.blocked) return unchanged;
  return decided({ type: 'BuyerUnblocked', conversation, at: now, by: by ?? null });
}
