import { cannotOwn } from '../../../core/domain/roster/may-manage.ts';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import { useMay } from '../../desk/use-may.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { useHouse } from '../connection/use-house.ts';
import { Section } from '../section.tsx';
import { CodeForm } from './code-form.tsx';

const says = settingsWords.teamEngine.found;

/** Makes a team of a shop that works alone. @param works whether the desk has a shop. */
export function FoundTeam({ shop, works }: { shop: Shop; works: boolean }) {
  const house = useHouse();
  const { by } = useMay();
  const why = works ? (cannotOwn(shop, by)?.words ?? '') : says.noShop;
  return (
    <Section title={says.title} what={says.what}>
      <ul class="team-means">
        {says.means.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {why === '' ? (
        <CodeForm
          name={says.code}
          hint={says.codeHint}
          empty={says.empty}
          button={says.button}
          busy={says.busy}
          act={(code) => house({ do: 'foundTeam', code })}
        />
      ) : (
        <p class="hint">{why}</p>
      )}
    </Section>
  );
}
