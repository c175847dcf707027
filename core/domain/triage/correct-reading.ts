import { openChatOf } from '../chat/conversation.ts';
import type { CommandOf } from '../desk/command.ts';
import { decided, refused, unchanged } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';

const noOpenChat = refused('NoOpenChat', 'This buyer has no open chat.');

/** Says how the buyer of the open chat sounds, over what the desk read; it stands until the chat ends. */
export function correctSentiment(
  view: DeskView,
  { conversation, sentiment }: CommandOf<'correctSentiment'>,
  { now }: Moment,
): Decision {
  const chat = openChatOf(view.conversations.get(conversation));
  if (!chat) return noOpenChat;
  if (chat.feltByHand === sentiment) return unchanged;
  return decided({ type: 'SentimentCorrected', conversation, chat: chat.n, at: now, sentiment });
}

/** Takes a warning about the buyer's words off the open chat (docs/rules.md §9). */
export function dismissWarning(
  view: DeskView,
  { conversation, warning }: CommandOf<'dismissWarning'>,
  { now }: Moment,
): Decision {
  const chat = openChatOf(view.conversations.get(conversation));
  if (!chat) return noOpenChat;
  if (chat.flagsOff?.includes(warning) || !chat.read?.flags.some(({ kind }) => kind === warning))
    return unchanged;
  return decided({ type: 'WarningDismissed', conversation, chat: chat.n, at: now, warning });
}
