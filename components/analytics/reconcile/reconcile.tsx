import './reconcile.css';
import { useState } from 'preact/hooks';
import type { StatedFigure } from '../../../core/domain/metrics/contenders.ts';
import { type Period, wholeDays } from '../../../core/domain/metrics/period.ts';
import { type Stated, statedOf } from '../../../core/domain/metrics/reconcile.ts';
import type { Whose } from '../../../core/domain/metrics/service.ts';
import { wallClock } from '../../../core/domain/shop/zone.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { reconcileService } from '../../../core/store/queries/reconcile-service.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { useLiveAtEase } from '../../desk/use-live.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import { Comparison } from './comparison.tsx';
import { type Days, ReconcileForm } from './reconcile-form.tsx';

const texts = analyticsWords.reconcile;
const REST = 2000;

interface ReconcileProps {
  figure: StatedFigure;
  period: Period;
  whose?: Whose | undefined;
  close: () => void;
}

/** A figure held against the same as TikTok states it, for whole days of the shop, as TikTok counts. */
export function Reconcile({ figure, period, whose, close }: ReconcileProps) {
  const { shop, connection } = useDesk();
  const day = (at: number) => wallClock(at, shop.zone).day;
  const [days, setDays] = useState<Days>({ first: day(period.from), last: day(period.to) });
  const [typed, setTyped] = useState('');
  const stated = statedOf(typed);
  const ofWholeShop = whose?.agent === undefined && whose?.category === undefined;
  const { agent, category } = whose ?? {};
  const found = useLiveAtEase(
    async () => {
      const now = Date.now() + connection.peek().clockOffset;
      const asked = { figure, period: wholeDays(days.first, days.last, shop.zone, now), now };
      if (!stated || days.first > days.last) return null;
      const said: Stated = stated;
      return {
        ...(await reconcileService(deskDb(), { ...asked, whose: { agent, category }, stated: said })),
        said,
      };
    },
    [figure, days.first, days.last, shop.zone, stated?.value, stated?.step, agent, category],
    REST,
  );
  return (
    <div class="reconcile">
      <p class="hint">{texts.meant[figure]}</p>
      <ReconcileForm
        figure={figure}
        days={days}
        changeDays={setDays}
        typed={typed}
        type={setTyped}
        mayAsk={ofWholeShop && figure !== 'rate12'}
      />
      {found.value && stated && (
        <Comparison figure={figure} found={found.value} stated={found.value.said} close={close} />
      )}
    </div>
  );
}
