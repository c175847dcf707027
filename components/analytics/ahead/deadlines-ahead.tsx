import type { ReadonlySignal } from '@preact/signals';
import { whoIsOn } from '../../../core/domain/metrics/pace.ts';
import { chatbotCovers } from '../../../core/domain/shop/shop.ts';
import { wallClock } from '../../../core/domain/shop/zone.ts';
import type { Ahead } from '../../../core/store/queries/ahead-of.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { dayAndTime, hourShort } from '../../ui/moment.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import { HourChats } from './hour-chats.tsx';
import { HoursChart } from './hours-chart.tsx';
import { HoursChoice } from './hours-choice.tsx';
import { isFurther, outlook } from './outlook.ts';
import { WhoIsOn } from './who-is-on.tsx';

const texts = analyticsWords.ahead.deadlines;

/** How far can be looked ahead. */
export const lookAhead = [24, 48, 72];

interface DeadlinesAheadProps {
  ahead: ReadonlySignal<Ahead | undefined>;
  /** How many hours ahead are asked for. */
  chosen: number;
}

/** What falls due, hour by hour, against those who are on. */
export function DeadlinesAhead({ ahead, chosen }: DeadlinesAheadProps) {
  const { now, shop } = useDesk();
  if (!ahead.value) return null;
  const { due, read, overdue, pace } = ahead.value;
  const said = outlook(ahead.value, now.peek(), chosen, shop.zone);
  return (
    <section class="ahead-part" aria-labelledby="ahead-deadlines">
      <div class="ahead-head">
        <h2 id="ahead-deadlines">{texts.title}</h2>
        <HoursChoice ask="hours" legend={texts.lookAhead} offered={lookAhead} chosen={chosen} />
      </div>
      <p class="ahead-said ahead-outlook">
        {said} {overdue.count > 0 && due > 0 && texts.withoutOverdue}
      </p>
      <WhoseTheyAre ahead={ahead.value} />
      <Wave ahead={ahead.value} chosen={chosen} />
      {read < due && <p class="hint">{texts.capped(read, due)}</p>}
      {due > 0 && <HoursChart ahead={ahead.value} />}
      <HourChats ahead={ahead} />
      <WhoIsOn pace={pace} />
    </section>
  );
}

/** How many of them are held by nobody who is there to answer. */
function WhoseTheyAre({ ahead: { hours } }: { ahead: Ahead }) {
  const { shop } = useDesk();
  const on = new Set(whoIsOn(shop).map(({ id }) => id));
  const holders = hours.flatMap(({ due }) => due.map(({ row }) => row.holder));
  const nobodys = holders.filter((holder) => holder === '').length;
  const away = holders.filter((holder) => holder !== '' && !on.has(holder)).length;
  return nobodys + away === 0 ? null : <p>{texts.notOn(away, nobodys)}</p>;
}

/** What a covered weekend brings together at Monday noon. */
function Wave({ ahead, chosen }: { ahead: Ahead; chosen: number }) {
  const { now, shop } = useDesk();
  const { wave, until } = ahead;
  if (!wave) return null;
  const at = now.peek();
  const { zone } = shop;
  const noon = dayAndTime(wave.at, zone);
  const further = isFurther(ahead, at, chosen);
  const grows = chatbotCovers(shop, at) && isWeekend(at, zone);
  if (wave.chats === 0 && !further) return null;
  return (
    <p class="ahead-note">
      <Icon name="calendar" />
      <span>
        {wave.chats > 0 && texts.wave(wave.chats, noon)} {grows && texts.waveGrows(noon)}{' '}
        {further && texts.toMonday(hourShort(until, at, zone))}
      </span>
    </p>
  );
}

/** Whether it is weekend in the shop: what comes in now may be covered. */
function isWeekend(now: number, zone: string): boolean {
  return [0, 6].includes(wallClock(now, zone).weekday);
}
