import {
  chatsBehindRate,
  chatsBehindSatisfaction,
  chatsBehindSessions,
} from '../../core/store/queries/behind-figures.ts';
import type { Performance } from '../../core/store/queries/performance-of.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { useDesk } from '../desk/desk-context.ts';
import { useLive } from '../desk/use-live.ts';
import { percent } from '../ui/share.ts';
import { words } from '../words/words.ts';
import { Behind, type Count } from './behind.tsx';
import { ChatsBehind } from './chats-behind.tsx';
import { MissesLeft } from './misses-left.tsx';
import { RateByDay } from './rate-by-day.tsx';
import { standingWords } from './standing-words.ts';

interface BehindFigureProps {
  figures: Performance;
  close: () => void;
}

/** What the response rate is made of, down to each chat. */
export function RateBehind({ figures, close }: BehindFigureProps) {
  const { hours, rate, target, days } = figures;
  const { now } = useDesk();
  const chats = useLive(() => chatsBehindRate(deskDb(), hours, now.peek()), [hours]);
  const counts: Count[] = [
    [words.performance.counted, rate.counted],
    [words.performance.inTime, rate.inTime],
    [words.performance.late, rate.counted - rate.inTime],
    [words.performance.stillPending, rate.pending],
    [words.performance.excluded, rate.excluded],
  ];
  const how = words.performance.howRate(hours, percent(target, 1));
  const lines = (chats.value ?? []).map((each) => ({ ...each, words: standingWords(each.standing) }));
  return (
    <Behind counts={counts} words={how}>
      <MissesLeft figures={figures} chats={chats.value ?? []} close={close} />
      <RateByDay days={days} target={target} />
      <ChatsBehind lines={lines} close={close} />
    </Behind>
  );
}

/** Today's ratings, chat by chat. */
export function SatisfactionBehind({ figures: { satisfaction }, close }: BehindFigureProps) {
  const { now } = useDesk();
  const chats = useLive(() => chatsBehindSatisfaction(deskDb(), now.peek()), []);
  const counts: Count[] = [
    [words.performance.ratedToday, satisfaction.rated],
    [words.performance.goodRatings, satisfaction.good],
  ];
  const lines = (chats.value ?? []).map((each) => ({
    ...each,
    words: words.performance.stars(each.chat.facts.rating?.stars ?? 0),
  }));
  return (
    <Behind counts={counts} words={words.performance.howSatisfaction}>
      <ChatsBehind lines={lines} close={close} />
    </Behind>
  );
}

/** The chats that came to this agent today. */
export function SessionsBehind({ figures: { sessionsToday }, close }: BehindFigureProps) {
  const { me, now } = useDesk();
  const chats = useLive(() => chatsBehindSessions(deskDb(), me.id, now.peek()), [me.id]);
  const lines = (chats.value ?? []).map((each) => ({ ...each, words: words.performance[each.chat.status] }));
  return (
    <Behind counts={[[words.performance.assignedToday, sessionsToday]]} words={words.performance.howSessions}>
      <ChatsBehind lines={lines} close={close} />
    </Behind>
  );
}
