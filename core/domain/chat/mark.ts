import type { CommandOf } from '../desk/command.ts';
import { decided, refused, refusedFor, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { cannotAct } from '../roster/may-act.ts';
import { shownCategory } from '../triage/shown-tags.ts';
import type { OpenChat } from './chat.ts';
import { lastClosedOf, openChatOf } from './conversation.ts';

/** Decides about the open chat of a conversation for an agent who may act. */
function onOpen(
  view: DeskView,
  { by, conversation }: { readonly by: string; readonly conversation: string },
  decide: (chat: OpenChat) => Decision,
): Decision {
  const cannot = cannotAct(view.shop, by);
  if (cannot) return refusedFor(cannot);
  const chat = openChatOf(view.conversations.get(conversation));
  return chat ? decide(chat) : refused('NoOpenChat', 'This buyer has no open chat.');
}

/** "No response needed": ends the wait, leaves the chat open and takes it out of the rates (docs/rules.md §2). */
export function markNoResponseNeeded(
  view: DeskView,
  command: CommandOf<'markNoResponseNeeded'>,
  { now }: Moment,
): Decision {
  const { by, conversation } = command;
  return onOpen(view, command, (chat) =>
    chat.facts.noResponseNeeded && !chat.wait
      ? unchanged
      : decided({ type: 'NoResponseMarked', conversation, chat: chat.n, at: now, by }),
  );
}

/** An agent looked at the chat: nothing in it is unread any more, for the whole shop. */
export function viewChat(view: DeskView, command: CommandOf<'viewChat'>, { now }: Moment): Decision {
  const { by, conversation } = command;
  return onOpen(view, command, (chat) =>
    chat.unread ? decided({ type: 'ChatViewed', conversation, chat: chat.n, at: now, by }) : unchanged,
  );
}

export function starChat(view: DeskView, command: CommandOf<'starChat'>, { now }: Moment): Decision {
  const { by, conversation, on } = command;
  return onOpen(view, command, (chat) =>
    chat.starred === on
      ? unchanged
      : decided({ type: 'ChatStarred', conversation, chat: chat.n, at: now, by, on }),
  );
}

/** Flags a chat as urgent by hand. */
export function flagChat(view: DeskView, command: CommandOf<'flagChat'>, { now }: Moment): Decision {
  const { by, conversation, on } = command;
  return onOpen(view, command, (chat) =>
    chat.flagged === on
      ? unchanged
      : decided({ type: 'ChatFlagged', conversation, chat: chat.n, at: now, by, on }),
  );
}

/** Says what the open chat is about, over the system's own tag. */
export function categorizeChat(
  view: DeskView,
  command: CommandOf<'categorizeChat'>,
  { now }: Moment,
): Decision {
  const { conversation, category } = command;
  const chat = openChatOf(view.conversations.get(conversation));
  if (!chat) return refused('NoOpenChat', 'This buyer has no open chat.');
  if (shownCategory(view.shop, chat) === category) return unchanged;
  return decided({ type: 'ChatCategorized', conversation, chat: chat.n, at: now, category, by: 'person' });
}

/** A buyer rates their latest closed chat, once (docs/rules.md §5). */
export function rateChat(
  view: DeskView,
  { conversation, stars }: CommandOf<'rateChat'>,
  { now }: Moment,
): Decision {
  const chat = lastClosedOf(view.conversations.get(conversation));
  if (!chat) return refused('NothingToRate', 'This buyer has no closed chat to rate.');
  if (chat.facts.rating) return refused('AlreadyRated', 'This chat is rated already.');
  return decided({ type: 'ChatRated', conversation, chat: chat.n, at: now, stars });
}
