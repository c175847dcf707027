import type { TeamMoveRow } from '../../../core/store/team-rows.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { words } from '../../words/words.ts';
import { AskedFirst } from '../connection/asked-first.tsx';
import { useHouse } from '../connection/use-house.ts';
import { Section } from '../section.tsx';

const says = settingsWords.teamEngine.move;
const { stay } = settingsWords.teamEngine.leave;
const numbers = new Intl.NumberFormat(words.language);

/** The shop on its way into a team: how far it is, and why it came to a halt. */
export function TeamMove({ move }: { move: TeamMoveRow }) {
  const house = useHouse();
  const act = useAct();
  const { stage, done, all, trouble } = move;
  return (
    <Section title={says.title} what={says.what}>
      <div>
        <progress
          class="team-progress"
          aria-label={says.bar}
          {...(stage === 'moving' ? { value: done, max: Math.max(all, 1) } : {})}
        />
        <p class="hint" role="status">
          {stage === 'moving' ? says.moving(numbers.format(done), numbers.format(all)) : says.reading}
        </p>
        {trouble !== '' && (
          <p class="trouble-words" role="alert">
            {trouble}
          </p>
        )}
      </div>
      <div class="side-by-side">
        {trouble !== '' && (
          <button
            type="button"
            class="button primary"
            disabled={act.busy.value}
            onClick={() => void act.run(() => house({ do: 'foundTeam', code: '' }))}
          >
            {says.again}
          </button>
        )}
        {stage === 'moving' && trouble !== '' && (
          <AskedFirst
            label={says.giveUp}
            title={says.giveUpAsk}
            says={says.giveUpSays}
            go={says.giveUp}
            stay={stay}
            act={() => house({ do: 'leaveTeam' })}
          />
        )}
      </div>
      <Refused words={act.words} />
    </Section>
  );
}
