import { nicknamesOf } from '../../../core/store/queries/nicknames-of.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { useLive } from '../../desk/use-live.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import { words } from '../../words/words.ts';
import type { Stayed } from './move-chats.ts';

const texts = analyticsWords.team.move;

/** The chats that were not moved, each with why. */
export function StayedChats({ stayed }: { stayed: readonly Stayed[] }) {
  const ids = stayed.map(({ conversation }) => conversation);
  const names = useLive(() => nicknamesOf(deskDb(), ids), [ids.join(' ')]).value;
  if (stayed.length === 0) return null;
  return (
    <div role="alert">
      <p>{texts.refused(stayed.length)}</p>
      <ul class="team-stayed">
        {stayed.map(({ conversation, why }) => (
          <li key={conversation} dir="auto">
            {texts.why(names?.get(conversation) || words.inbox.noName, why)}
          </li>
        ))}
      </ul>
    </div>
  );
}
