import type { ChatReading, Noticed, Sentiment } from './chat-reading.ts';
import type { MessageReading } from './message-reading.ts';

/** How much what was said before counts beside a new message. */
const fading = 0.6;

/** What the newest message weighs against all before it, in the long run as in the second message. */
const newest = 1 / (1 + fading);

function joinedFeeling(before: ChatReading['feeling'], now: ChatReading['feeling']): ChatReading['feeling'] {
  const mixed = (of: Sentiment) => Math.round((before[of] * (1 - newest) + now[of] * newest) * 1000) / 1000;
  return { positive: mixed('positive'), neutral: mixed('neutral'), negative: mixed('negative') };
}

/** Each kind once, as it was first noticed. */
function withNew<Kind extends string>(
  before: readonly Noticed<Kind>[],
  now: readonly Noticed<Kind>[],
): readonly Noticed<Kind>[] {
  const fresh = now.filter(({ kind }) => before.every((each) => each.kind !== kind));
  return fresh.length === 0 ? before : [...before, ...fresh];
}

/**
 * What is read of a chat after one more message, the newest weighing most (docs/rules.md §7). A mere yes or no changes
 * nothing of how somebody sounds; thanks do.
 * @param until when the message was sent, epoch ms.
 */
export function joinReading(
  before: ChatReading | undefined,
  message: MessageReading,
  until: number,
): ChatReading {
  const { feeling, language, urgent, flags, smallTalk } = message;
  if (!before) return { until, feeling, language, urgent, flags };
  return {
    until,
    feeling: smallTalk && feeling.neutral > 0.5 ? before.feeling : joinedFeeling(before.feeling, feeling),
    language: language ?? before.language,
    urgent: withNew(before.urgent, urgent),
    flags: withNew(before.flags, flags),
  };
}
