import type { OpenChat } from '../chat/chat.ts';
import { closesAt } from '../chat/closes-at.ts';
import { type Conversation, openChatOf } from '../chat/conversation.ts';
import type { CommandOf } from '../desk/command.ts';
import { decided, refused, refusedFor, unchanged } from '../desk/decision.ts';
import type { Refusal } from '../desk/refusal.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { objectionTo, warningsIn } from '../guard/objection.ts';
import { cannotAct, nicknameOf } from '../roster/may-act.ts';
import type { SendableContent } from './content.ts';
import { delivered } from './delivered.ts';
import { unfilledIn } from './fill-variables.ts';
import { previewText } from './preview.ts';
import { threadMoved, wentToOther } from './thread-moved.ts';

/** The shop takes texts up to this long, in characters. */
export const longestText = 2000;

function cannotBeSent(content: SendableContent): Refusal | null {
  if (content.kind !== 'text') return null;
  if (previewText(content) === '') return { code: 'NothingToSend', words: 'There is nothing to send yet.' };
  const [unfilled] = unfilledIn(content.text);
  if (unfilled !== undefined) {
    return {
      code: 'UnfilledVariable',
      words: `Fill in {${unfilled}} or take it out: it is not sent like this.`,
    };
  }
  const { length } = content.text;
  if (length <= longestText) return null;
  return {
    code: 'TextTooLong',
    words: `The shop takes up to 2,000 characters; this has ${length.toLocaleString('en')}.`,
  };
}

function cannotWrite(
  conversation: Conversation | undefined,
  chat: OpenChat | null,
  now: number,
): Refusal | null {
  // Its end may not be recorded yet: the shop has to be heard first.
  if (!chat || closesAt(chat) <= now) {
    const words = 'This chat is closed and cannot be written to. The buyer’s next message opens a new one.';
    return { code: conversation?.latest ? 'ChatClosed' : 'NoOpenChat', words };
  }
  if (conversation && !conversation.canSend) {
    return {
      code: 'CannotSend',
      words: 'The shop does not allow messages to this buyer: no order in 60 days and no recent chat.',
    };
  }
  return null;
}

/** An agent writes into an open chat, whoever holds it; that assigns nothing (docs/rules.md §2). The guard has the last word (§9). */
export function sendMessage(
  view: DeskView,
  command: CommandOf<'sendMessage'>,
  { now, checkOutgoing }: Moment,
): Decision {
  const { by, conversation: id, messageId, content, undoFor = 0, despite = false } = command;
  const report = checkOutgoing(content.kind === 'text' ? content.text : '');
  const conversation = view.conversations.get(id);
  const chat = openChatOf(conversation);
  const cannot =
    cannotAct(view.shop, by) ??
    cannotWrite(conversation, chat, now) ??
    cannotBeSent(content) ??
    wentToOther(view.shop, chat, command) ??
    threadMoved(view.shop, conversation, command) ??
    objectionTo(report, despite);
  if (cannot || !chat)
    return refusedFor(cannot ?? { code: 'NoOpenChat', words: 'This buyer has no open chat.' });
  const nickname = nicknameOf(view.shop, by);
  const inChat = { conversation: id, chat: chat.n, at: now };
  const leavesAt = now + undoFor;
  const message = { ...inChat, messageId, agent: by, nickname, content, leavesAt };
  const warned = warningsIn(report);
  return decided({ type: 'MessageSubmitted', ...message, ...(warned.length > 0 && { despite: warned }) });
}

function outgoingOf(view: DeskView, conversation: string, messageId: string) {
  return view.conversations.get(conversation)?.outgoing.find((each) => each.messageId === messageId);
}

/** Another try of a message that the shop refused; not into a closed chat. */
export function retryMessage(view: DeskView, command: CommandOf<'retryMessage'>, { now }: Moment): Decision {
  const { by, conversation, messageId } = command;
  const ours = outgoingOf(view, conversation, messageId);
  const chat = openChatOf(view.conversations.get(conversation));
  const cannot = cannotAct(view.shop, by) ?? cannotWrite(view.conversations.get(conversation), chat, now);
  if (cannot) return refusedFor(cannot);
  if (!ours) return refused('MessageUnknown', 'This message is not waiting to be sent.');
  return ours.failed
    ? decided({ type: 'MessageRetried', conversation, chat: ours.chat, at: now, messageId })
    : unchanged;
}

/** Gives up a failed message. One still on its way cannot be called back. */
export function discardMessage(
  view: DeskView,
  command: CommandOf<'discardMessage'>,
  { now }: Moment,
): Decision {
  const { by, conversation, messageId } = command;
  const cannot = cannotAct(view.shop, by);
  if (cannot) return refusedFor(cannot);
  const ours = outgoingOf(view, conversation, messageId);
  if (!ours) return unchanged;
  if (!ours.failed) return refused('NotAllowed', 'This message is on its way and cannot be called back.');
  return decided({ type: 'MessageDiscarded', conversation, chat: ours.chat, at: now, messageId });
}

/** The shop has taken one of our messages. Told twice, it happened once. */
export function recordDelivery(
  view: DeskView,
  command: CommandOf<'recordDelivery'>,
  _moment: Moment,
): Decision {
  const { conversation, messageId, shopMessageId, sentAt } = command;
  const ours = outgoingOf(view, conversation, messageId);
  return ours ? decided(delivered(view.shop, ours, { conversation, shopMessageId, sentAt })) : unchanged;
}

/** The shop has refused one of our messages for good; what automation wrote waits for no person. */
export function recordFailure(
  view: DeskView,
  command: CommandOf<'recordFailure'>,
  { now }: Moment,
): Decision {
  const { conversation, messageId, why } = command;
  const ours = outgoingOf(view, conversation, messageId);
  if (!ours || ours.failed) return unchanged;
  const { chat } = ours;
  if (ours.automation)
    return decided({
      type: 'MessageWithdrawn',
      conversation,
      chat,
      at: now,
      messageId,
      why: 'refused',
      said: why,
    });
  return decided({ type: 'MessageFailed', conversation, chat, at: now, messageId, why });
}
