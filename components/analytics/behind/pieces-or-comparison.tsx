import { useState } from 'preact/hooks';
import type { FigureName } from '../../../core/domain/metrics/behind.ts';
import type { StatedFigure } from '../../../core/domain/metrics/contenders.ts';
import type { Period } from '../../../core/domain/metrics/period.ts';
import type { Whose } from '../../../core/domain/metrics/service.ts';
import type { BehindService } from '../../../core/store/queries/behind-service.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import { Reconcile } from '../reconcile/reconcile.tsx';
import { PiecesOfFigure } from './pieces-of-figure.tsx';

interface PiecesOrComparisonProps {
  figure: FigureName;
  period: Period;
  whose?: Whose | undefined;
  found: BehindService;
  close: () => void;
}

/** The figures that TikTok states too. */
function statedToo(figure: FigureName): StatedFigure | null {
  return figure === 'automation' || figure === 'conversion' ? null : figure;
}

/** What a figure is made of or, when asked to, the same figure as TikTok states it. */
export function PiecesOrComparison({ figure, period, whose, found, close }: PiecesOrComparisonProps) {
  const [comparing, setComparing] = useState(false);
  const texts = analyticsWords.reconcile;
  const stated = statedToo(figure);
  return (
    <>
      {stated && (
        <p>
          <button type="button" class="button small-button" onClick={() => setComparing(!comparing)}>
            {comparing ? texts.back : texts.open}
          </button>
        </p>
      )}
      {comparing && stated ? (
        <Reconcile figure={stated} period={period} whose={whose} close={close} />
      ) : (
        <PiecesOfFigure figure={figure} found={found} close={close} />
      )}
    </>
  );
}
