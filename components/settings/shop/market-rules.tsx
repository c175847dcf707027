import type { ReadonlySignal } from '@preact/signals';
import { type MarketRule, marketRuleOn, marketRules } from '../../../core/domain/shop/market.ts';
import { wallClock } from '../../../core/domain/shop/zone.ts';
import { dayInWords } from '../../ui/moment.ts';
import { percent } from '../../ui/share.ts';
import { useDerived } from '../../ui/use-derived.ts';
import { settingsWords } from '../../words/settings-words.ts';

const texts = settingsWords.shop;

interface MarketRulesProps {
  market: string;
  zone: string;
  now: ReadonlySignal<number>;
}

/** What the platform asks of sellers in a market, with the dates from which it does (docs/rules.md §3). */
export function MarketRules({ market, zone, now }: MarketRulesProps) {
  const today = useDerived(() => wallClock(now.value, zone).day, [now, zone]);
  const inForce = marketRuleOn(market, today.value);
  return (
    <table class="market-rules figures">
      <caption>{texts.rules}</caption>
      <thead>
        <tr>
          {[texts.from, texts.within, texts.target, texts.warning, texts.greeting].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {marketRules(market).map((rule) => (
          <Rule key={rule.from} rule={rule} inForce={rule === inForce} today={today.value} />
        ))}
      </tbody>
    </table>
  );
}

function Rule({ rule, inForce, today }: { rule: MarketRule; inForce: boolean; today: string }) {
  const { from, primary, target, warning, greetingCounts } = rule;
  return (
    <tr>
      <th scope="row">
        {from === '' ? texts.always : dayInWords(Date.parse(from), Date.parse(today), 'UTC')}{' '}
        {inForce && <span class="tag">{texts.inForce}</span>}
      </th>
      <td>{texts.hours(primary)}</td>
      <td>{percent(target, 1)}</td>
      <td>{warning === null ? texts.none : percent(warning, 1)}</td>
      <td>{greetingCounts ? texts.counts : texts.countsNot}</td>
    </tr>
  );
}
