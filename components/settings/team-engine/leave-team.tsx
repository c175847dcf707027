import { settingsWords } from '../../words/settings-words.ts';
import { AskedFirst } from '../connection/asked-first.tsx';
import { useHouse } from '../connection/use-house.ts';
import { Section } from '../section.tsx';

const says = settingsWords.teamEngine.leave;

/** Leaves the team, with what is here or without. @param signs whether invites are made in this browser. */
export function LeaveTeam({ signs }: { signs: boolean }) {
  const house = useHouse();
  return (
    <Section title={says.title} what={says.what}>
      <div class="side-by-side">
        <AskedFirst
          label={says.button}
          title={says.ask}
          says={signs ? `${says.says} ${says.last}` : says.says}
          go={says.go}
          stay={says.stay}
          act={() => house({ do: 'leaveTeam' })}
        />
        <AskedFirst
          label={says.erase}
          title={says.eraseAsk}
          says={says.eraseSays}
          go={says.eraseGo}
          stay={says.stay}
          act={() => house({ do: 'leaveTeam', erase: true })}
        />
      </div>
    </Section>
  );
}
