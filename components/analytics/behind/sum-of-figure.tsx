import type { FigureName } from '../../../core/domain/metrics/behind.ts';
import type { Service } from '../../../core/domain/metrics/service.ts';
import { duration } from '../../ui/duration.ts';
import { money } from '../../ui/money.ts';
import { noFigure, percent, whole } from '../../ui/share.ts';
import { analyticsWords } from '../../words/analytics-words.ts';

const texts = analyticsWords.behind;

/** The figure itself, as its pieces make it. @param target of the response rate, 0..1. */
export function SumOfFigure({
  figure,
  service,
  target,
}: {
  figure: FigureName;
  service: Service;
  target: number;
}) {
  switch (figure) {
    case 'rate12':
    case 'rate24': {
      const { inTime, counted } = service[figure];
      const share = percent(inTime, counted, target);
      return <p class="behind-sum">{texts.rateIs(share, whole(inTime), whole(counted))}</p>;
    }
    case 'satisfaction': {
      const { good, rated } = service.satisfaction;
      return <p class="behind-sum">{texts.goodIs(percent(good, rated), whole(good), whole(rated))}</p>;
    }
    case 'automation': {
      const { resolved, of } = service.automation;
      return (
        <p class="behind-sum">{texts.automationIs(percent(resolved, of), whole(resolved), whole(of))}</p>
      );
    }
    case 'sessions':
      return <p class="behind-sum">{whole(service.sessions)}</p>;
    case 'waits': {
      const { average, median, p90 } = service.waits;
      return (
        <Terms
          lines={[
            [texts.average, average],
            [texts.median, median],
            [texts.p90, p90],
          ].map(([term, ms]) => [term as string, ms === null ? noFigure : duration(ms as number)])}
        />
      );
    }
    case 'conversion':
      if (service.conversion === null) return <p>{texts.notByCategory}</p>;
      return (
        <Terms
          lines={Object.entries(service.conversion).map(([currency, sum]) => [
            currency,
            money(sum, currency),
          ])}
        />
      );
  }
}

function Terms({ lines }: { lines: readonly (readonly [string, string])[] }) {
  return (
    <dl class="counts-behind">
      {lines.map(([term, said]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}
