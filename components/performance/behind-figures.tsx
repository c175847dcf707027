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
import { Behind, type Count } from './behind.tsx';
import { ChatsBehind } from './chats-behind.tsx';
import { standingWords } from './standing-words.ts';

interface BehindFigureProps {
  figures: Performance;
  close: () => void;
}

/** What the response rate is made of, down to each chat. */
export function RateBehind({ figures: { hours, rate, target }, close }: BehindFigureProps) {
  const { now } = useDesk();
  const chats = useLive(() => chatsBehindRate(deskDb(), hours, now.peek()), [hours]);
  const counts: Count[] = [
    ['Counted', rate.counted],
    ['Answered in time', rate.inTime],
    ['Late', rate.counted - rate.inTime],
    ['Pending, still inside their window', rate.pending],
    ['Excluded', rate.excluded],
  ];
  const words = `Chats of the last 7 days whose first message was answered within ${hours} hours. The target is ${percent(target, 1)}.`;
  const lines = (chats.value ?? []).map((each) => ({ ...each, words: standingWords(each.standing) }));
  return (
    <Behind counts={counts} words={words}>
      <ChatsBehind lines={lines} close={close} />
    </Behind>
  );
}

/** Today's ratings, chat by chat. */
export function SatisfactionBehind({ figures: { satisfaction }, close }: BehindFigureProps) {
  const { now } = useDesk();
  const chats = useLive(() => chatsBehindSatisfaction(deskDb(), now.peek()), []);
  const counts: Count[] = [
    ['Rated today', satisfaction.rated],
    ['Satisfied or very satisfied', satisfaction.good],
  ];
  const lines = (chats.value ?? []).map((each) => ({
    ...each,
    words: `${each.chat.facts.rating?.stars ?? 0} of 5`,
  }));
  return (
    <Behind counts={counts} words="Ratings of 4 and 5 of 5, among all that came today.">
      <ChatsBehind lines={lines} close={close} />
    </Behind>
  );
}

/** The chats that came to this agent today. */
export function SessionsBehind({ figures: { sessionsToday }, close }: BehindFigureProps) {
  const { me, now } = useDesk();
  const chats = useLive(() => chatsBehindSessions(deskDb(), me.id, now.peek()), [me.id]);
  const lines = (chats.value ?? []).map((each) => ({ ...each, words: each.chat.status }));
  return (
    <Behind
      counts={[['Chats assigned to you today', sessionsToday]]}
      words="Each chat counts once, however often it came to you."
    >
      <ChatsBehind lines={lines} close={close} />
    </Behind>
  );
}
