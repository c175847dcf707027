import { nextPlan, runningPlan } from '../../../core/domain/holiday/holiday-plan.ts';
import type { WindowHours } from '../../../core/domain/shop/market.ts';
import { holidayAt, type Shop } from '../../../core/domain/shop/shop.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { dayAndTime } from '../../ui/moment.ts';
import { useDerived } from '../../ui/use-derived.ts';
import { analyticsWords } from '../../words/analytics-words.ts';

const texts = analyticsWords.ahead.holiday;

function holidayWords(shop: Shop, now: number, until: number): string {
  if (holidayAt(shop, now)) {
    const plan = runningPlan(shop);
    return texts.on(plan ? dayAndTime(plan.to, shop.zone) : null);
  }
  const next = nextPlan(shop);
  if (!next || next.from > until || next.to <= now) return '';
  return texts.planned(dayAndTime(next.from, shop.zone), dayAndTime(next.to, shop.zone));
}

interface HolidayNoteProps {
  /** How far is looked ahead, epoch ms. */
  until: number;
  /** How many chats wait for the end of holiday mode. */
  held: number;
  /** How long each of them has from there. */
  hours: WindowHours;
}

/** What holiday mode, on or planned, makes of what is ahead. */
export function HolidayNote({ until, held, hours }: HolidayNoteProps) {
  const { shop, now } = useDesk();
  const said = useDerived(() => holidayWords(shop, now.value, until), [shop, now, until]).value;
  if (said === '' && held === 0) return null;
  return (
    <p class="ahead-note" role="status">
      <Icon name="calendar" />
      <span>
        {said} {held > 0 && texts.held(held, hours)}
      </span>
    </p>
  );
}
