import { roomLeft } from '../../../core/domain/assignment/availability.ts';
import { type Pace, paceHours, whoIsOn } from '../../../core/domain/metrics/pace.ts';
import { inHoliday } from '../../../core/domain/shop/shop.ts';
import { loadsNow } from '../../../core/store/queries/loads-now.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { AgentAvatar } from '../../desk/agent-avatar.tsx';
import { useDesk } from '../../desk/desk-context.ts';
import { useLive } from '../../desk/use-live.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import { words } from '../../words/words.ts';

const texts = analyticsWords.ahead.deadlines;

/** Who is there to answer, how full they are, and how fast they were: what a forecast rests on. */
export function WhoIsOn({ pace }: { pace: Pace }) {
  const { shop, now, alone } = useDesk();
  const loads = useLive(() => loadsNow(deskDb(), shop), [shop]).value;
  const on = whoIsOn(shop);
  const names = on.map(({ nickname }) => nickname);
  return (
    <div class="ahead-on">
      <h3 class="label">{texts.on}</h3>
      {on.length === 0 ? (
        <p>{texts.onNobody}</p>
      ) : (
        <ul aria-label={texts.on}>
          {on.map((agent) => (
            <li key={agent.id}>
              <AgentAvatar agent={agent} small />
              <bdi>{agent.nickname}</bdi>
              <span class="hint">
                {loads && loadWords(loads.get(agent.id)?.open ?? 0, alone ? null : agent.capacity)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {!alone && loads && on.length > 0 && <p>{texts.room(Math.max(0, roomLeft(shop, loads)))}</p>}
      {pace.known && <p>{texts.pace(pace.perHour, names, pace.chats, paceHours)}</p>}
      {inHoliday(shop, now.peek()) && <p class="hint">{texts.paceInHoliday}</p>}
    </div>
  );
}

function loadWords(open: number, capacity: number | null): string {
  return capacity === null ? words.desk.bar.open(open) : words.chat.load(open, capacity);
}
