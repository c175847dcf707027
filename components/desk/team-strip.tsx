import './team-strip.css';
import { useState } from 'preact/hooks';
import { deskDb } from '../../core/store/queries/reading.ts';
import { teamHere } from '../../core/store/queries/team-here.ts';
import { waitingCommands } from '../../core/store/queries/waiting-commands.ts';
import type { TeamStandingRow } from '../../core/store/team-rows.ts';
import { Icon } from '../ui/icon.tsx';
import { sinceShort } from '../ui/moment.ts';
import { useDerived } from '../ui/use-derived.ts';
import { teamWords } from '../words/team-words.ts';
import { useDesk } from './desk-context.ts';
import { useLive } from './use-live.ts';
import { WaitingList } from './waiting-list.tsx';

const { standing: says } = teamWords;
/** What is over sooner is not told, ms. */
const noticed = 1500;

function saysOf({ standing, liveUntil }: TeamStandingRow, now: number, zone: string): string {
  switch (standing.state) {
    case 'joining':
      return says.joining;
    case 'behind':
      return says.behind;
    case 'cutOff':
      return liveUntil === null ? says.cutOff : says.cutOffSince(sinceShort(liveUntil, now, zone));
    case 'refused':
      return says.refused(standing.words);
    default:
      return '';
  }
}

const icons = {
  joining: 'refresh-cw',
  behind: 'refresh-cw',
  live: 'clock',
  cutOff: 'wifi-off',
  refused: 'circle-alert',
} as const satisfies Record<TeamStandingRow['standing']['state'], string>;

/** How this browser stands to its team, said only while it matters, and what waits for the team. */
export function TeamStrip() {
  const { shop, now } = useDesk();
  const here = useLive(() => teamHere(deskDb()), []);
  const [listed, list] = useState(false);
  const row = here.value?.standing ?? null;
  const standing = row?.standing ?? null;
  const brief = standing?.state === 'joining' || standing?.state === 'behind';
  // What passes by itself in a moment is nobody's concern; the device's clock is what it was noted by.
  const told = useDerived(
    () => row !== null && (!brief || (now.value > 0 && Date.now() - row.since >= noticed)),
    [row, brief, now],
  );
  const state = row && told.value ? saysOf(row, Date.now(), shop.zone) : '';
  const counts = useCounts(standing?.state === 'live');
  const quiet = state === '' && counts.waits === 0 && counts.notDone === 0;
  return (
    <div class={`connection team-strip${quiet ? ' well' : ''}`}>
      {!quiet && <Icon name={icons[state === '' ? 'live' : (standing?.state ?? 'live')]} />}
      <div class="grow">
        <p>
          <span role="status">{state}</span>
          {state !== '' && standing?.state === 'behind' && (
            <span class="figures">{says.left(standing.by)}</span>
          )}
        </p>
        {!quiet && (counts.waits > 0 || counts.notDone > 0) && (
          <p class="asides">
            {counts.waits > 0 && (
              <button type="button" class="link figures" onClick={() => list(true)}>
                {teamWords.waits(counts.waits)}
              </button>
            )}
            {counts.notDone > 0 && (
              <button type="button" class="link figures" onClick={() => list(true)}>
                {teamWords.notDone(counts.notDone)}
              </button>
            )}
          </p>
        )}
      </div>
      {state !== '' && standing?.state === 'refused' && (
        <a class="link" href="/options.html#team-engine" target="_blank" rel="noreferrer">
          {says.settings}
        </a>
      )}
      {listed && <WaitingList close={() => list(false)} />}
    </div>
  );
}

/** How much waits and how much was not done. What is brought at this moment is not counted. */
function useCounts(live: boolean): { readonly waits: number; readonly notDone: number } {
  const { now } = useDesk();
  const rows = useLive(() => waitingCommands(deskDb()), []);
  const waits = useDerived(() => {
    const until = live ? now.value - noticed : Number.POSITIVE_INFINITY;
    return (rows.value ?? []).filter(({ refused, at }) => refused === null && at <= until).length;
  }, [rows, live, now]);
  const notDone = (rows.value ?? []).filter(({ refused }) => refused !== null).length;
  return { waits: waits.value, notDone };
}
