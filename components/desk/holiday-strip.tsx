import { nextPlan, runningPlan } from '../../core/domain/holiday/holiday-plan.ts';
import { holidayAt, type Shop } from '../../core/domain/shop/shop.ts';
import { Icon } from '../ui/icon.tsx';
import { dayAndTime } from '../ui/moment.ts';
import { useDerived } from '../ui/use-derived.ts';
import { words } from '../words/words.ts';
import { useDesk } from './desk-context.ts';

const { holiday: says } = words.desk;
/** So long before a planned holiday the desk says that it comes, ms. */
const ahead = 24 * 3_600_000;

function holidayWords(shop: Shop, now: number): string {
  if (holidayAt(shop, now)) {
    const plan = runningPlan(shop);
    return plan ? says.onUntil(dayAndTime(plan.to, shop.zone)) : says.on;
  }
  const next = nextPlan(shop);
  if (!next || next.from - now > ahead) return '';
  return next.from > now ? says.begins(dayAndTime(next.from, shop.zone)) : '';
}

/** Holiday mode, while it is on and the day before it was planned to begin. */
export function HolidayStrip() {
  const { shop, now } = useDesk();
  const state = useDerived(() => holidayWords(shop, now.value), [shop, now]).value;
  if (state === '') return null;
  return (
    <div class="connection">
      <Icon name="calendar" />
      <p class="grow figures" role="status">
        {state}
      </p>
      <a class="link" href="/options.html#shop" target="_blank" rel="noreferrer">
        {says.see}
      </a>
    </div>
  );
}
