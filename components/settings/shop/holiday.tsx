import { runningPlan } from '../../../core/domain/holiday/holiday-plan.ts';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import { command } from '../../../core/protocol/client.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { useMay } from '../../desk/use-may.ts';
import { Icon } from '../../ui/icon.tsx';
import { dayAndTime } from '../../ui/moment.ts';
import { settingsWords } from '../../words/settings-words.ts';

const texts = settingsWords.holiday;

function stateOf(shop: Shop): string {
  const on = shop.holidays.find(({ to }) => to === null);
  if (!on) return texts.off;
  const plan = runningPlan(shop);
  return plan
    ? texts.onUntil(dayAndTime(plan.to, shop.zone))
    : texts.onByHand(dayAndTime(on.from, shop.zone));
}

/** Whether holiday mode is on, the switch, and what it does to deadlines and rates (docs/rules.md §3, §5). */
export function Holiday({ shop }: { shop: Shop }) {
  const { by, why } = useMay();
  const act = useAct();
  const isOn = shop.holidays.some(({ to }) => to === null);
  const turn = () => act.run(() => command({ do: isOn ? 'endHoliday' : 'startHoliday', by }));
  return (
    <>
      <div class="holiday-now">
        <p class="grow" role="status">
          <b>{stateOf(shop)}</b> {runningPlan(shop) && texts.endsPlan}
        </p>
        <button type="button" class="button" disabled={why !== ''} onClick={turn}>
          {isOn ? texts.turnOff : texts.turnOn}
        </button>
      </div>
      <Refused words={act.words} />
      <div>
        <h3 class="label">{texts.does}</h3>
        <ul class="holiday-does">
          {texts.doing.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </div>
      <p class="holiday-other">
        <Icon name="info" />
        <span>{texts.other}</span>
      </p>
    </>
  );
}
