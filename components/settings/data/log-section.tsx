import type { Shop } from '../../../core/domain/shop/shop.ts';
import type { DataLogRow, KeepMonths } from '../../../core/store/privacy/privacy-rows.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { dataLogNow } from '../../../core/store/queries/storage-used.ts';
import { useLive } from '../../desk/use-live.ts';
import { dayAndTime } from '../../ui/moment.ts';
import { settingsWords } from '../../words/settings-words.ts';
import { Section } from '../section.tsx';
import { wholeNumber } from './whole-number.ts';

const texts = settingsWords.data.log;
const most = 100;

function done({ what, count }: DataLogRow): string {
  if (what === 'keepSet') return texts.keepSet(settingsWords.data.keep.options[count as KeepMonths]);
  return texts.entries[what](wholeNumber(count));
}

/** What was done with what is kept, the newest first. */
export function LogSection({ shop }: { shop: Shop }) {
  const rows = useLive(() => dataLogNow(deskDb(), most), []).value;
  return (
    <Section title={texts.title} what={texts.what}>
      {rows?.length === 0 && <p class="hint">{texts.none}</p>}
      {rows && rows.length > 0 && (
        <ul class="data-log" aria-label={texts.list}>
          {rows.map((row) => (
            <li key={row.id}>
              {done(row)}
              <span class="hint figures">
                {texts.by(
                  dayAndTime(row.at, shop.zone),
                  row.by === '' ? texts.desk : (shop.agents[row.by]?.nickname ?? row.by),
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
