import { whyWithdraw } from '../automation/withdrawal.ts';
import type { CommandOf } from '../desk/command.ts';
import { decided, refused } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';

/**
 * Takes a message to hand it to the shop, in a team: whoever calls it back and whoever hands it over write to the same chat, so
 * only one of them can. One by automation is taken only if it is still right (docs/rules.md §8).
 */
export function handOverMessage(
  view: DeskView,
  { conversation, messageId }: CommandOf<'handOverMessage'>,
  { now }: Moment,
): Decision {
  const known = view.conversations.get(conversation);
  const ours = known?.outgoing.find((each) => each.messageId === messageId);
  if (!ours || ours.failed) return refused('MessageUnknown', 'This message is not waiting to be sent.');
  if (whyWithdraw(known, messageId, now) !== null)
    return refused('NothingToSend', 'What automation was to say is no longer right.');
  return decided({ type: 'MessageHandedOver', conversation, chat: ours.chat, at: now, messageId });
}
