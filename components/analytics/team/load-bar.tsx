import { analyticsWords } from '../../words/analytics-words.ts';

const texts = analyticsWords.team;

/** How full an agent is: drawn, and in words. In a one-account shop there is no limit to draw. */
export function LoadBar({ open, capacity, alone }: { open: number; capacity: number; alone: boolean }) {
  if (alone) return <p class="load">{texts.open(open)}</p>;
  const share = Math.min(1, open / Math.max(1, capacity));
  const over = open - capacity;
  return (
    <p class="load" data-over={over > 0 || undefined}>
      <svg class="load-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="load-room" width="100" height="8" />
        <rect class="load-full" width={open === 0 ? 0 : Math.max(2, share * 100)} height="8" />
      </svg>
      <span class="figures">
        {texts.load(open, capacity)}
        {over > 0 && `, ${texts.overCapacity(over)}`}
      </span>
    </p>
  );
}
