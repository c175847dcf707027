import { cannotOwn } from '../../../core/domain/roster/may-manage.ts';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import { useMay } from '../../desk/use-may.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { useHouse } from '../connection/use-house.ts';
import { Section } from '../section.tsx';
import { CodeForm } from './code-form.tsx';

const says = settingsWords.teamEngine.sign;

/** Lets an owner's browser make invites that joined by one itself. Nobody else is offered it. */
export function KeepSigning({ shop }: { shop: Shop }) {
  const house = useHouse();
  const { by } = useMay();
  if (cannotOwn(shop, by)) return null;
  return (
    <Section title={says.title} what={says.what}>
      <CodeForm
        name={says.code}
        hint={says.codeHint}
        empty={says.empty}
        button={says.button}
        busy={says.busy}
        act={(code) => house({ do: 'keepSigning', code })}
      />
    </Section>
  );
}
