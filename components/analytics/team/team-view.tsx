import './team.css';
import { useComputed } from '@preact/signals';
import { inHoliday } from '../../../core/domain/shop/shop.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { teamNow } from '../../../core/store/queries/team-now.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { useLiveAtEase } from '../../desk/use-live.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import { HeldRows } from '../held-rows.tsx';
import { useLately } from '../use-lately.ts';
import { askedHere, askHere } from '../view-place.ts';
import { AgentRow } from './agent-row.tsx';
import { byNeed } from './by-need.ts';
import { UnassignedRow } from './unassigned-row.tsx';

const texts = analyticsWords.team;
const REST = 1000;
const nobody = 'nobody';

/** The team as it is now: who is on, how full, who waits; chats can be moved from here. */
export function TeamView() {
  const { shop, now, alone } = useDesk();
  const { lately, at } = useLately();
  const found = useLiveAtEase(() => teamNow(deskDb(), at()), [lately.value], REST);
  const members = useComputed(() => found.value?.members.toSorted(byNeed));
  const whose = askedHere.value.get('whose');
  const turn = (who: string) => askHere({ whose: whose === who ? undefined : who });
  if (!found.value) return <p class="hint">{texts.reading}</p>;
  return (
    <div class="team-now">
      {alone ? <Alone /> : <p class="hint">{texts.what}</p>}
      {inHoliday(shop, now.peek()) && <p class="hint">{texts.answersInHoliday}</p>}
      {(!alone || found.value.unassigned.counts.open > 0) && (
        <UnassignedRow hands={found.value.unassigned} opened={whose === nobody} turn={() => turn(nobody)} />
      )}
      <HeldRows
        rows={members}
        name={texts.list}
        draw={(member) => (
          <AgentRow
            key={member.id}
            member={member}
            opened={whose === member.id}
            turn={() => turn(member.id)}
          />
        )}
      />
    </div>
  );
}

/** One account: nothing is shared out, and how that would change. */
function Alone() {
  return (
    <p class="hint">
      {texts.alone}{' '}
      <a class="link" href="/options.html#team" target="_blank" rel="noreferrer">
        {texts.addSomebody}
      </a>
    </p>
  );
}
