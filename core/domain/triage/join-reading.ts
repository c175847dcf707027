import { fading as categoryFading } from './category-evidence.ts';
import type { CategoryEvidence, ChatReading, Noticed, Sentiment } from './chat-reading.ts';
import type { MessageReading } from './message-reading.ts';

/** How much what was said before counts beside a new message. */
const fading = 0.6;

/** What the newest message weighs against all before it, in the long run as in the second message. */
const newest = 1 / (1 + fading);

function joinedFeeling(before: ChatReading['feeling'], now: ChatReading['feeling']): ChatReading['feeling'] {
  const mixed = (of: Sentiment) => Math.round((before[of] * (1 - newest) + now[of] * newest) * 1000) / 1000;
  return { positive: mixed('positive'), neutral: mixed('neutral'), negative: mixed('negative') };
}

/** What was said of the category first weighs most; what says nothing changes nothing. */
function joinedSpeaks(
  { speaks, nextSpeaks }: Pick<ChatReading, 'speaks' | 'nextSpeaks'>,
  now: CategoryEvidence,
) {
  const sum = (of: keyof CategoryEvidence) => Math.round((speaks[of] + now[of] * nextSpeaks) * 100) / 100;
  const says = now.prePurchase + now.logistics + now.aftersales > 0;
  return {
    speaks: { prePurchase: sum('prePurchase'), logistics: sum('logistics'), aftersales: sum('aftersales') },
    nextSpeaks: says ? Math.round(nextSpeaks * categoryFading * 1000) / 1000 : nextSpeaks,
  };
}

const nothing = { speaks: { prePurchase: 0, logistics: 0, aftersales: 0 }, nextSpeaks: 1 };

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
  const about = joinedSpeaks(before ?? nothing, message.speaks);
  if (!before) return { until, ...about, smallTalk, feeling, language, urgent, flags };
  return {
    until,
    ...about,
    smallTalk: before.smallTalk && smallTalk,
    feeling: smallTalk && feeling.neutral > 0.5 ? before.feeling : joinedFeeling(before.feeling, feeling),
    language: language ?? before.language,
    urgent: withNew(before.urgent, urgent),
    flags: withNew(before.flags, flags),
  };
}
