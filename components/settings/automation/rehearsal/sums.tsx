import type { RehearsalSums } from '../../../../core/domain/automation/rehearsal/sums.ts';
import { duration } from '../../../ui/duration.ts';
import { settingsWords } from '../../../words/settings-words.ts';
import { words } from '../../../words/words.ts';

const texts = settingsWords.automation.rehearsal;

interface SumsProps {
  sums: RehearsalSums;
  /** Whether something else was tried than what is set. */
  compares: boolean;
}

/** What a rehearsal came to, in numbers, and why what is silent is. */
export function Sums({ sums, compares }: SumsProps) {
  const { questions, answered, beforeAgent, medianSooner, savedLate, stopped, silent } = sums;
  const than = (count: number, now: number) => (compares ? texts.than(count - now) : '');
  const lines = [
    { of: texts.answered(answered, questions), than: than(answered, sums.answeredNow) },
    ...(answered > 0
      ? [
          {
            of: texts.beforeAgent(
              beforeAgent,
              answered - beforeAgent,
              medianSooner === null ? '' : duration(medianSooner),
            ),
            than: '',
          },
          { of: texts.savedLate(savedLate), than: '' },
        ]
      : []),
    { of: texts.greeted(sums.greeted), than: than(sums.greeted, sums.greetedNow) },
    { of: texts.handedOff(sums.handedOff), than: than(sums.handedOff, sums.handedOffNow) },
    { of: texts.told(sums.told), than: than(sums.told, sums.toldNow) },
    { of: texts.stoppedTexts(stopped), than: '' },
  ];
  return (
    <>
      <ul class="rehearsal-sums" aria-label={texts.sums}>
        {lines.map(({ of, than }) => (
          <li key={of}>
            {of} {than !== '' && <span class="tag">{than}</span>}
          </li>
        ))}
      </ul>
      {silent.length > 0 && (
        <div>
          <h3 class="label">{texts.silentWhy}</h3>
          <ul class="rehearsal-silent">
            {silent.map(([why, count]) => (
              <li key={why}>{texts.silent(count, words.automation.reasons[why])}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
