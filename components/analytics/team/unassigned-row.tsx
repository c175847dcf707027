import { useId } from 'preact/hooks';
import { deskDb } from '../../../core/store/queries/reading.ts';
import type { Hands } from '../../../core/store/queries/team-now.ts';
import { whyNobodyNow } from '../../../core/store/queries/why-nobody-now.ts';
import { useLive } from '../../desk/use-live.ts';
import { Icon } from '../../ui/icon.tsx';
import { analyticsWords } from '../../words/analytics-words.ts';
import { ChatsButton } from './chats-button.tsx';
import { OpenChats } from './open-chats.tsx';
import { LongestWait, WaitingCounts } from './waiting-counts.tsx';

const texts = analyticsWords.team;

interface UnassignedRowProps {
  hands: Hands;
  opened: boolean;
  turn: () => void;
}

/** What nobody holds, and why. */
export function UnassignedRow({ hands: { counts, longest }, opened, turn }: UnassignedRowProps) {
  const why = useLive(() => whyNobodyNow(deskDb()), []).value;
  const id = useId();
  const none = counts.open === 0;
  const because = why ? texts.whyNobody[why] : texts.somebodyNow;
  return (
    <section class="team-row team-unassigned" aria-label={texts.unassigned}>
      <div class="team-line">
        <Icon name={none ? 'user-check' : 'user-x'} size="l" />
        <div class="team-who">
          <p class="team-name">
            <b>{texts.unassigned}</b>
            <span class="figures">{texts.open(counts.open)}</span>
          </p>
          <p class="hint" role="status">
            {none ? texts.noneUnassigned : why !== undefined && because}
          </p>
        </div>
        {!none && (
          <div class="team-figures">
            <WaitingCounts counts={counts} />
            <dl>
              <div>
                <dt>{texts.longest}</dt>
                <dd>
                  <LongestWait longest={longest} />
                </dd>
              </div>
            </dl>
          </div>
        )}
        {(!none || opened) && <ChatsButton whose={null} opened={opened} controls={id} turn={turn} />}
      </div>
      <div id={id} hidden={!opened}>
        {opened && <OpenChats holder="" name={texts.unassignedChats} count={counts.open} />}
      </div>
    </section>
  );
}
