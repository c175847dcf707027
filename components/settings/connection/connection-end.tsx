import { settingsWords } from '../../words/settings-words.ts';
import { Section } from '../section.tsx';
import { AskedFirst } from './asked-first.tsx';
import { useHouse } from './use-house.ts';

const says = settingsWords.connection.end;

interface ConnectionEndProps {
  shopName: string;
  connected: boolean;
  /** Why whoever acts here may not, '' where they may. */
  why: string;
}

/** Ends the connection: the access alone, or everything the desk holds. */
export function ConnectionEnd({ shopName, connected, why }: ConnectionEndProps) {
  const house = useHouse();
  const disconnect = (erase: boolean) => house({ do: 'disconnect', erase });
  return (
    <Section title={says.title} what={says.what}>
      <div class="side-by-side">
        {connected && (
          <AskedFirst
            label={says.button}
            title={says.ask}
            says={says.forgets}
            go={says.go}
            stay={says.stay}
            disabled={why !== ''}
            act={() => disconnect(false)}
          />
        )}
        <AskedFirst
          label={says.erase}
          title={says.eraseAsk}
          says={says.erases(shopName)}
          go={says.eraseGo}
          stay={says.stay}
          disabled={why !== ''}
          act={() => disconnect(true)}
        />
      </div>
      {why !== '' && <p class="hint">{why}</p>}
    </Section>
  );
}
