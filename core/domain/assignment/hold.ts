import type { OpenChat } from '../chat/chat.ts';
import { openChatOf } from '../chat/conversation.ts';
import type { ChatAssigned } from '../chat/events.ts';
import { handOverOf } from '../chat/hand-over.ts';
import type { CommandOf } from '../desk/command.ts';
import { decided, refused, refusedFor } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { cannotAct, cannotTake, nicknameOf } from '../roster/may-act.ts';
import type { AssignRule } from './reason.ts';

interface Handing {
  readonly chat: OpenChat;
  readonly to: string;
  readonly by: string;
  readonly rule: AssignRule;
  readonly note: string;
  readonly now: number;
}

function handed({ chat, to, by, rule, note, now }: Handing): ChatAssigned {
  return {
    type: 'ChatAssigned',
    conversation: chat.conversation,
    chat: chat.n,
    at: now,
    to,
    from: chat.holder,
    by,
    why: { rule, candidates: [], note },
    ...(rule === 'transferred' ? { handOver: handOverOf(chat) } : {}),
  };
}

const noOpenChat = () => refused('NoOpenChat', 'This buyer has no open chat.');

/** "Assign to me": claims an unassigned chat. Of two claims exactly one wins (docs/rules.md §4). */
export function claimChat(
  view: DeskView,
  { by, conversation }: CommandOf<'claimChat'>,
  { now }: Moment,
): Decision {
  const cannot = cannotAct(view.shop, by);
  if (cannot) return refusedFor(cannot);
  const chat = openChatOf(view.conversations.get(conversation));
  if (!chat) return noOpenChat();
  if (chat.holder === by) return refused('AlreadyHolds', 'You have this chat already.');
  if (chat.holder !== null) {
    return refused('ChatTaken', `${nicknameOf(view.shop, chat.holder)} took this chat before you.`);
  }
  return decided(handed({ chat, to: by, by, rule: 'claimed', note: '', now }));
}

/** Gives any open chat to another agent or to oneself; a person's decision beats capacity. */
export function assignChat(view: DeskView, command: CommandOf<'assignChat'>, { now }: Moment): Decision {
  const { by, to, conversation } = command;
  const cannot = cannotAct(view.shop, by);
  if (cannot) return refusedFor(cannot);
  const chat = openChatOf(view.conversations.get(conversation));
  if (!chat) return noOpenChat();
  const unfit = cannotTake(view.shop, to, chat.holder);
  return unfit ? refusedFor(unfit) : decided(handed({ chat, to, by, rule: 'assigned', note: '', now }));
}

/** Hands one's own chat to another agent, with an internal note. */
export function transferChat(view: DeskView, command: CommandOf<'transferChat'>, { now }: Moment): Decision {
  const { by, to, conversation, note } = command;
  const cannot = cannotAct(view.shop, by);
  if (cannot) return refusedFor(cannot);
  const chat = openChatOf(view.conversations.get(conversation));
  if (!chat) return noOpenChat();
  if (chat.holder !== by) {
    return refused('NotYours', 'Only a chat you hold can be transferred. Assign it instead.');
  }
  const unfit = cannotTake(view.shop, to, chat.holder);
  return unfit ? refusedFor(unfit) : decided(handed({ chat, to, by, rule: 'transferred', note, now }));
}

/** Hands all of one's open chats to another agent: all or none. */
export function transferAll(view: DeskView, command: CommandOf<'transferAll'>, { now }: Moment): Decision {
  const { by, to, note } = command;
  const cannot = cannotAct(view.shop, by) ?? cannotTake(view.shop, to, by);
  if (cannot) return refusedFor(cannot);
  const mine = view.found
    .map((id) => openChatOf(view.conversations.get(id)))
    .filter((chat): chat is OpenChat => chat !== null && chat.holder === by);
  if (mine.length === 0) return refused('NothingToTransfer', 'You have no open chats to transfer.');
  return { events: mine.map((chat) => handed({ chat, to, by, rule: 'transferred', note, now })) };
}
