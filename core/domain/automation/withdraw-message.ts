import type { CommandOf } from '../desk/command.ts';
import { decided, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { whyWithdraw } from './withdrawal.ts';

/** Takes back a message by automation that would no longer be right, before it leaves (docs/rules.md §8). */
export function withdrawMessage(
  view: DeskView,
  { conversation: id, messageId }: CommandOf<'withdrawMessage'>,
  { now }: Moment,
): Decision {
  const conversation = view.conversations.get(id);
  const ours = conversation?.outgoing.find((each) => each.messageId === messageId);
  const why = whyWithdraw(conversation, messageId, now);
  if (!ours || !why) return unchanged;
  return decided({
    type: 'MessageWithdrawn',
    conversation: id,
    chat: ours.chat,
    at: now,
    messageId,
    why,
    said: '',
  });
}
