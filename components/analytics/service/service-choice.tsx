import { wallClock } from '../../../core/domain/shop/zone.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import { askHere } from '../view-place.ts';
import { type AskedService, categories, usualPeriods } from './asked-service.ts';
import { ChosenDays } from './chosen-days.tsx';

const texts = analyticsWords.service;

/** What the view shows: of when, of whom, of what. It stands in the address. */
export function ServiceChoice({ asked }: { asked: AskedService }) {
  const { shop, now } = useDesk();
  const today = wallClock(now.peek(), shop.zone).day;
  const { period } = asked;
  const choosePeriod = (value: string) => {
    if (value === 'days') askHere({ period: 'days', from: today, to: today });
    else askHere({ period: value, from: undefined, to: undefined });
  };
  const oneOf = (value: string) => (value === '' ? undefined : value);
  return (
    <fieldset class="service-choice" aria-label={texts.choice}>
      <label>
        <span class="hint">{texts.period}</span>
        <select
          class="select"
          value={period.kind === 'last' ? String(period.days) : 'days'}
          onChange={({ currentTarget }) => choosePeriod(currentTarget.value)}
        >
          {usualPeriods.map((days) => (
            <option key={days} value={String(days)}>
              {texts.lastDays(days)}
            </option>
          ))}
          <option value="days">{texts.chosenDays}</option>
        </select>
      </label>
      {period.kind === 'days' && (
        <ChosenDays
          key={`${period.first} ${period.last}`}
          first={period.first}
          last={period.last}
          today={today}
        />
      )}
      <label>
        <span class="hint">{texts.agent}</span>
        <select
          class="select"
          value={asked.agent ?? ''}
          onChange={({ currentTarget }) => askHere({ agent: oneOf(currentTarget.value) })}
        >
          <option value="">{texts.allAgents}</option>
          {Object.values(shop.agents).map(({ id, nickname, disabled }) => (
            <option key={id} value={id}>
              {disabled ? texts.disabledAgent(nickname) : nickname}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="hint">{texts.category}</span>
        <select
          class="select"
          value={asked.category ?? ''}
          onChange={({ currentTarget }) => askHere({ category: oneOf(currentTarget.value) })}
        >
          <option value="">{texts.allCategories}</option>
          {categories.map((each) => (
            <option key={each} value={each}>
              {texts.categories[each]}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
