import type { CommandOf } from '../desk/command.ts';
import { decided, refused, refusedFor } from '../desk/decision.ts';
import type { Decision, DeskView, Moment } from '../desk/view.ts';
import { cannotAct } from '../roster/may-act.ts';

/**
 * Records that an agent reports a buyer's latest chat, open or closed, with the lines that show it. Filing the report
 * with the platform stays a person's work: there is no way to do it from here.
 */
export function reportAbuse(view: DeskView, command: CommandOf<'reportAbuse'>, { now }: Moment): Decision {
  const { by, conversation, reason, evidence, note } = command;
  const cannot = cannotAct(view.shop, by);
  if (cannot) return refusedFor(cannot);
  const chat = view.conversations.get(conversation)?.latest;
  if (!chat) return refused('NoOpenChat', 'There is no chat with this buyer to report.');
  if (evidence.length === 0) return refused('Invalid', 'Choose at least one message that shows it.');
  return decided({
    type: 'AbuseReported',
    conversation,
    chat: chat.n,
    at: now,
    by,
    reason,
    evidence: [...new Set(evidence)],
    note: note.trim(),
  });
}
