import { deskAddress } from '../../desk/page-view.ts';
import { Blank } from '../../ui/blank.tsx';
import { useLongWait } from '../../ui/use-long-wait.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import { askHere } from '../view-place.ts';
import type { AskedPeriod } from './asked-service.ts';

const texts = analyticsWords.service;

/** Stands where figures and charts will, as high as they are; what comes at once needs no stand-in. */
export function StillReading() {
  const long = useLongWait();
  return (
    <div class="service-waiting">
      {long && <p role="status">{texts.reading}</p>}
      <div class="figure-tiles" aria-hidden="true">
        {Array.from({ length: 9 }, (_, at) => (
          <div key={at} class="figure-tile">
            <span class="figure-name">{long && <i />}</span>
            <b>{long && <i />}</b>
            <small />
          </div>
        ))}
      </div>
      <div class="service-charts" aria-hidden="true">
        {Array.from({ length: 4 }, (_, at) => (
          <div key={at} class="chart chart-waiting" />
        ))}
      </div>
    </div>
  );
}

/** The first day of a desk. */
export function NothingYet() {
  return (
    <Blank icon="inbox" title={texts.nothingYet} words={texts.nothingYetWhy}>
      <a class="button primary" href={deskAddress}>
        {texts.toDesk}
      </a>
    </Blank>
  );
}

/** A period in which nothing happened. */
export function NothingThen({ asked }: { asked: AskedPeriod }) {
  const days = asked.kind === 'last' && asked.days === 7 ? 30 : 90;
  const isLongest = asked.kind === 'last' && asked.days === 90;
  return (
    <Blank icon="circle-dashed" title={texts.nothingThen} words={texts.nothingThenWhy}>
      {!isLongest && (
        <button
          type="button"
          class="button primary"
          onClick={() => askHere({ period: String(days), from: undefined, to: undefined })}
        >
          {texts.showDays(days)}
        </button>
      )}
    </Blank>
  );
}
