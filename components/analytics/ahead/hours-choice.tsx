import { Segment } from '../../inbox/segment.tsx';
import { analyticsWords } from '../../words/analytics-words.ts';
import { askHere } from '../view-place.ts';

interface HoursChoiceProps {
  /** What it is called in the address. */
  ask: string;
  legend: string;
  offered: readonly number[];
  chosen: number;
}

/** How many hours are looked ahead; the choice stands in the address. */
export function HoursChoice({ ask, legend, offered, chosen }: HoursChoiceProps) {
  return (
    <fieldset class="ahead-choice">
      <legend class="unseen">{legend}</legend>
      <span class="hint" aria-hidden="true">
        {legend}
      </span>
      {offered.map((hours) => (
        <Segment
          key={hours}
          group={ask}
          value={String(hours)}
          name={analyticsWords.ahead.deadlines.hours(hours)}
          chosen={hours === chosen}
          choose={() => askHere({ [ask]: String(hours) })}
        />
      ))}
    </fieldset>
  );
}
