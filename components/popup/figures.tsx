import { useComputed } from '@preact/signals';
import { unassignedScope } from '../../core/store/queries/chat-scope.ts';
import { countsHere } from '../../core/store/queries/counts-here.ts';
import { countsOf } from '../../core/store/queries/counts-of.ts';
import { performanceOf } from '../../core/store/queries/performance-of.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { useDesk } from '../desk/desk-context.ts';
import { useLive } from '../desk/use-live.ts';
import { rateFigure, satisfactionFigure } from '../performance/figures.ts';
import { noFigure, whole } from '../ui/share.ts';
import { words } from '../words/words.ts';

const EVERY = 5_000;

/** What an agent is measured by, and what is left to do. */
export function Figures() {
  const { me, now, connection } = useDesk();
  const lately = useComputed(() => Math.floor(now.value / EVERY) * EVERY);
  // Read at the moment of reading: by the last step, what just happened would still lie ahead.
  const at = () => Date.now() + connection.peek().clockOffset;
  const measured = useLive(
    () => performanceOf(deskDb(), { agent: me.id, now: at() }),
    [me.id, lately.value],
  ).value;
  const counts = useLive(async () => {
    const [here, nobodys] = await Promise.all([
      countsHere(deskDb(), { agents: [me.id], now: at() }),
      countsOf(deskDb(), { ...unassignedScope, now: at() }),
    ]);
    return { ...here, unassigned: nobodys.all };
  }, [me.id, lately.value]).value;
  const rate = measured && rateFigure(measured);
  const good = measured && satisfactionFigure(measured.satisfaction.rated, measured.satisfaction.good);
  return (
    <section class="popup-figures" aria-label={words.performance.region}>
      <dl>
        <Figure name={words.performance.rate} value={rate?.value} note={rate?.note} />
        <Figure name={words.performance.satisfaction} value={good?.value} note={good?.note} />
        <Figure name={words.performance.sessions} value={measured && whole(measured.sessionsToday)} />
        <Figure
          name={words.popup.overdue}
          value={counts && whole(counts.overdue)}
          hint={words.popup.countsHint}
          urgent={!!counts?.overdue}
        />
        <Figure
          name={words.popup.dueSoon}
          value={counts && whole(counts.dueSoon)}
          hint={words.popup.countsHint}
        />
        <Figure name={words.popup.unassigned} value={counts && whole(counts.unassigned)} />
      </dl>
    </section>
  );
}

interface FigureProps {
  name: string;
  value: string | undefined;
  note?: string | undefined;
  /** What is counted, where the name alone does not say it. */
  hint?: string;
  /** Whether it is the one that cannot wait. */
  urgent?: boolean;
}

function Figure({ name, value, note, hint, urgent = false }: FigureProps) {
  return (
    <div class={urgent ? 'urgent' : undefined} title={hint}>
      <dt>{name}</dt>
      <dd>
        <b>{value ?? noFigure}</b>
        {note && <small>{note}</small>}
      </dd>
    </div>
  );
}
