import type { FigureName } from '../../../core/domain/metrics/behind.ts';
import type { Period } from '../../../core/domain/metrics/period.ts';
import type { Whose } from '../../../core/domain/metrics/service.ts';
import { marketRuleOn } from '../../../core/domain/shop/market.ts';
import { wallClock } from '../../../core/domain/shop/zone.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { Modal } from '../../ui/modal.tsx';
import { dayAndTime } from '../../ui/moment.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import { agentName } from './piece-words.ts';
import { PiecesOrComparison } from './pieces-or-comparison.tsx';
import { SumOfFigure } from './sum-of-figure.tsx';
import { useBehind } from './use-behind.ts';

const texts = analyticsWords.behind;

interface BehindFigureProps {
  figure: FigureName;
  period: Period;
  whose?: Whose | undefined;
  close: () => void;
}

/** A figure of the service in a dialog: what it is made of, and each chat with the reason it stands where it stands. */
export function BehindFigure({ figure, period, whose, close }: BehindFigureProps) {
  const { shop } = useDesk();
  const found = useBehind(figure, () => period, [period.from, period.to], whose);
  const { target } = marketRuleOn(shop.market, wallClock(period.to, shop.zone).day);
  return (
    <Modal title={texts.figures[figure]} close={close} wide>
      <div class="modal-body behind">
        <p class="hint">
          {[
            texts.from(dayAndTime(period.from, shop.zone), dayAndTime(period.to, shop.zone)),
            ...(whose?.agent === undefined ? [] : [texts.ofAgent(agentName(shop, whose.agent))]),
            ...(whose?.category === undefined ? [] : [texts.categories[whose.category]]),
          ].join(' · ')}
        </p>
        {found.value === undefined ? (
          <p role="status">{texts.reading}</p>
        ) : (
          <>
            <SumOfFigure figure={figure} service={found.value.service} target={target} />
            <p class="hint">{texts.how[figure]}</p>
            <PiecesOrComparison
              figure={figure}
              period={period}
              whose={whose}
              found={found.value}
              close={close}
            />
          </>
        )}
      </div>
    </Modal>
  );
}
