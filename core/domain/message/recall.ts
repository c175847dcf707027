import type { CommandOf } from '../desk/command.ts';
import { decided, refused, refusedFor } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { cannotAct } from '../roster/may-act.ts';

/** Calls a message back, as if it had not been written; not once it was handed to the shop. */
export function recallMessage(
  view: DeskView,
  command: CommandOf<'recallMessage'>,
  { now }: Moment,
): Decision {
  const { by, conversation, messageId } = command;
  const cannot = cannotAct(view.shop, by);
  if (cannot) return refusedFor(cannot);
  const ours = view.conversations.get(conversation)?.outgoing.find((each) => each.messageId === messageId);
  if (!ours || view.handedOver.has(messageId)) {
    return refused('AlreadyLeft', 'This message has left already and cannot be called back.');
  }
  return decided({ type: 'MessageRecalled', conversation, chat: ours.chat, at: now, messageId });
}
