import './waiting.css';
import type { WaitingCommandRow } from '../../../core/store/team-rows.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { Refused } from '../../desk/refused.tsx';
import { useAct } from '../../desk/use-act.ts';
import { dismissWaiting, takeBackWaiting } from '../../desk/waiting-asks.ts';
import { Icon } from '../../ui/icon.tsx';
import { teamWords } from '../../words/team-words.ts';
import { isClaim } from './waits-in.ts';

const { wish: says } = teamWords;

/** What was asked for in a chat besides messages and waits for the team, or was not done: nothing of it counts. */
export function WaitingWishes({ rows }: { rows: readonly WaitingCommandRow[] }) {
  return (
    <>
      {rows
        .filter(({ command }) => command.do !== 'sendMessage')
        .map((row) => (
          <Wish key={row.id} row={row} />
        ))}
    </>
  );
}

function Wish({ row }: { row: WaitingCommandRow }) {
  const { me, shop } = useDesk();
  const act = useAct();
  const { command, refused, takenBack } = row;
  const named = teamWords.what(command, (agent) => shop.agents[agent]?.nickname ?? agent);
  const waits = refused === null;
  const said = waits
    ? takenBack
      ? says.comingBack(named)
      : isClaim(row, me.id)
        ? says.claim
        : says.waits(named)
    : says.notDone(named, refused);
  const settle = () => act.run(() => (waits ? takeBackWaiting(me.id, row) : dismissWaiting(me.id, row)));
  return (
    <div class="waiting-wish">
      <Icon name={waits ? 'clock' : 'circle-alert'} />
      <p class="grow">
        <span role="status">{said}</span>
        <Refused words={act.words} />
      </p>
      {(!waits || !takenBack) && (
        <button
          type="button"
          class="link"
          aria-label={waits ? teamWords.takeBackOf(named) : teamWords.dismissOf(named)}
          onClick={settle}
        >
          {waits ? teamWords.takeBack : teamWords.dismiss}
        </button>
      )}
    </div>
  );
}
