import { language } from '../../ui/language.ts';
import { clockTime } from '../../ui/moment.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import type { Usual } from './usual.ts';

const texts = analyticsWords.service.usual;

/** Today up to now beside what is usual by this time of such a day, in words; its place is kept while it is read. */
export function UsualPart({ usual, now, zone }: { usual: Usual | undefined; now: number; zone: string }) {
  const weekday = new Intl.DateTimeFormat(language, { timeZone: zone, weekday: 'long' }).format(now);
  return (
    <section class="usual" aria-labelledby="usual-title">
      <h2 id="usual-title">{texts.title}</h2>
      {usual ? (
        <>
          <p class="hint">
            {usual.weeks === 0 ? texts.none(weekday) : texts.held(usual.weeks, weekday, clockTime(now, zone))}
          </p>
          <ul>
            {usual.lines.map(({ name, words }) => (
              <li key={name} class="figures">
                {words}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p class="hint usual-waiting">{texts.reading}</p>
      )}
    </section>
  );
}
