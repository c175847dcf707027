import { lastDays, type Period } from '../../core/domain/metrics/period.ts';
import { startOfDay } from '../../core/domain/shop/zone.ts';
import type { Performance } from '../../core/store/queries/performance-of.ts';
import { PiecesOrComparison } from '../analytics/behind/pieces-or-comparison.tsx';
import { SumOfFigure } from '../analytics/behind/sum-of-figure.tsx';
import { useBehind } from '../analytics/behind/use-behind.ts';
import { useDesk } from '../desk/desk-context.ts';
import { analyticsAddress } from '../desk/page-view.ts';
import { Icon } from '../ui/icon.tsx';
import { percent } from '../ui/share.ts';
import { analyticsWords } from '../words/analytics-words.ts';
import { words } from '../words/words.ts';
import { MissesLeft } from './misses-left.tsx';
import { RateByDay } from './rate-by-day.tsx';

/** The figures on top of the desk that open. */
export type DeskFigure = 'rate' | 'satisfaction' | 'sessions';

interface FigureBehindProps {
  figure: DeskFigure;
  figures: Performance;
  close: () => void;
}

/** What a figure on top of the desk is made of, down to each chat; Analytics tells the rest. */
export function FigureBehind({ figure, figures, close }: FigureBehindProps) {
  const { me, shop } = useDesk();
  const { hours, target, days } = figures;
  const name = figure === 'rate' ? (`rate${hours}` as const) : figure;
  const week = (now: number): Period => lastDays(7, now);
  const today = (now: number): Period => ({ from: startOfDay(now, shop.zone), to: now });
  const whose = figure === 'sessions' ? { agent: me.id } : undefined;
  const period = figure === 'rate' ? week : today;
  const found = useBehind(name, period, [shop.zone], whose);
  const how = {
    rate: words.performance.howRate(hours, percent(target, 1)),
    satisfaction: words.performance.howSatisfaction,
    sessions: words.performance.howSessions,
  };
  return (
    <div class="modal-body behind">
      {found.value === undefined ? (
        <p role="status">{analyticsWords.behind.reading}</p>
      ) : (
        <>
          <SumOfFigure figure={name} service={found.value.service} target={target} />
          <p class="hint">{how[figure]}</p>
          {figure === 'rate' && (
            <>
              <MissesLeft figures={figures} found={found.value} close={close} />
              <RateByDay days={days} target={target} />
            </>
          )}
          <PiecesOrComparison
            figure={name}
            period={period(found.value.now)}
            whose={whose}
            found={found.value}
            close={close}
          />
        </>
      )}
      <p>
        <a class="link" href={`/sidepanel.html${analyticsAddress()}`} target="_blank" rel="noreferrer">
          {analyticsWords.behind.inAnalytics}
          <Icon name="external-link" size="s" />
        </a>
      </p>
    </div>
  );
}
