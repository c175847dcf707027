import type { StatedFigure } from '../../../core/domain/metrics/contenders.ts';
import type { Stated } from '../../../core/domain/metrics/reconcile.ts';
import type { ReconciledService } from '../../../core/store/queries/reconcile-service.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import { Paged } from '../behind/paged.tsx';
import { PieceLine } from '../behind/piece-line.tsx';
import { contenderWords } from './because-words.ts';
import { comparedWords, explainedWords } from './comparison-words.ts';

const texts = analyticsWords.reconcile;
const step = 50;

interface ComparisonProps {
  figure: StatedFigure;
  found: ReconciledService;
  stated: Stated;
  close: () => void;
}

/** Both figures, what would explain their difference, and the chats that could. */
export function Comparison({ figure, found, stated, close }: ComparisonProps) {
  const said = comparedWords(figure, found, stated);
  const lines = [
    [texts.here, said.here],
    [texts.atTikTok, said.theirs],
    [texts.difference, said.difference],
  ] as const;
  return (
    <>
      <section aria-label={texts.result} aria-live="polite">
        <dl class="counts-behind">
          {lines.map(([term, words]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        {explainedWords(found, stated).map((words) => (
          <p key={words}>{words}</p>
        ))}
      </section>
      {!found.agrees && (
        <section>
          <h3 class="label">{texts.candidates}</h3>
          {found.candidates.length === 0 ? (
            <p class="hint">{texts.noCandidates}</p>
          ) : (
            <>
              <p class="hint">{texts.likeliest}</p>
              <Paged
                key={stated.value}
                name={texts.candidates}
                items={found.candidates}
                step={step}
                draw={(each) => (
                  <PieceLine
                    key={`${each.chat.id} ${each.at}`}
                    nickname={each.nickname}
                    conversation={each.chat.conversation}
                    at={each.at}
                    words={contenderWords(each)}
                    explained={each.standing ? each.chat : undefined}
                    close={close}
                  />
                )}
              />
            </>
          )}
        </section>
      )}
    </>
  );
}
