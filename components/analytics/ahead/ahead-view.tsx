import './ahead.css';
import { marketRuleOn } from '../../../core/domain/shop/market.ts';
import { wallClock } from '../../../core/domain/shop/zone.ts';
import { aheadOf } from '../../../core/store/queries/ahead-of.ts';
import { deskDb } from '../../../core/store/queries/reading.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { useLiveAtEase } from '../../desk/use-live.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import { useLately } from '../use-lately.ts';
import { chosenHours } from './chosen-hours.ts';
import { ClosingAhead } from './closing-ahead.tsx';
import { DeadlinesAhead, lookAhead } from './deadlines-ahead.tsx';
import { HolidayNote } from './holiday-note.tsx';
import { MissesAhead } from './misses-ahead.tsx';
import { OverdueNow } from './overdue-now.tsx';

const texts = analyticsWords.ahead;
/** So many chats are read for the hours; all are counted. */
const MOST = 2000;
const OVERDUE = 50;
const REST = 1000;

/** What will happen: deadlines by the hour, what the target bears, what closes by itself. */
export function AheadView() {
  const { shop, now } = useDesk();
  const chosen = chosenHours('hours', lookAhead);
  const { lately, at } = useLately();
  const ahead = useLiveAtEase(
    () => aheadOf(deskDb(), { now: at(), hours: chosen, most: MOST, overdue: OVERDUE }),
    [chosen, lately.value],
    REST,
  );
  if (!ahead.value) return <p class="hint">{texts.reading}</p>;
  const { primary } = marketRuleOn(shop.market, wallClock(now.peek(), shop.zone).day);
  return (
    <div class="ahead">
      <HolidayNote until={ahead.value.until} held={ahead.value.held} hours={primary} />
      <OverdueNow ahead={ahead} />
      <DeadlinesAhead ahead={ahead} chosen={chosen} />
      <MissesAhead />
      <ClosingAhead />
    </div>
  );
}
