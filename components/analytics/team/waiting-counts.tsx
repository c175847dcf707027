import type { Hands } from '../../../core/store/queries/team-now.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { gone } from '../../ui/duration.ts';
import { Icon } from '../../ui/icon.tsx';
import { useDerived } from '../../ui/use-derived.ts';
import { analyticsWords } from '../../words/analytics-words.ts';

const texts = analyticsWords.team;

/** How many buyers wait, and how urgently. */
export function WaitingCounts({ counts }: Pick<Hands, 'counts'>) {
  const { overdue, dueSoon, unreplied } = counts;
  return (
    <p class="waiting-counts">
      {overdue > 0 && (
        <span class="pill overdue">
          <Icon name="circle-alert" size="s" />
          {texts.overdue(overdue)}
        </span>
      )}
      {dueSoon > 0 && <span class="pill soon">{texts.dueSoon(dueSoon)}</span>}
      <span class="quiet">{unreplied > 0 ? texts.unreplied(unreplied) : texts.allReplied}</span>
    </p>
  );
}

/** How long the buyer waits who waits longest. */
export function LongestWait({ longest }: Pick<Hands, 'longest'>) {
  const { now } = useDesk();
  const since = longest?.waitRank;
  const said = useDerived(
    () => (since === undefined ? texts.nobodyWaits : gone(now.value - since) || texts.justNow),
    [since, now],
  );
  return <>{said}</>;
}
