import { useDesk } from '../desk/desk-context.ts';
import { gone } from '../ui/duration.ts';
import { Icon } from '../ui/icon.tsx';
import { useDerived } from '../ui/use-derived.ts';
import { words } from '../words/words.ts';
import type { Reading } from './use-reading.ts';

/** How old what is shown is, the way to read it anew, and what went wrong the last time. */
export function ReadingAge({ reading, readAt: noted }: { reading: Reading; readAt: number | null }) {
  const { now } = useDesk();
  // What was never read well is noted with no time.
  const readAt = noted || null;
  const age = useDerived(() => (readAt === null ? '' : gone(Math.max(0, now.value - readAt))), [readAt, now]);
  const said = words.workbench;
  const trouble = reading.trouble.value;
  return (
    <div class="reading-age">
      {trouble !== '' && !reading.busy.value && (
        <p class="reading-trouble" role="status">
          <Icon name="wifi-off" size="s" />
          <span>
            {trouble} {readAt !== null && said.keptFrom(age.value)}
          </span>
        </p>
      )}
      <p class="hint figures">
        {reading.busy.value && readAt === null && said.reading}
        {readAt !== null && trouble === '' && said.readAgo(age.value)}
        {readAt === null && !reading.busy.value && trouble === '' && said.notReadYet}{' '}
        <button type="button" class="link" aria-disabled={reading.busy.value} onClick={() => reading.again()}>
          {trouble === '' ? said.readAgain : said.tryAgain}
        </button>
      </p>
    </div>
  );
}
