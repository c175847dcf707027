import './performance.css';
import { useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { performanceOf } from '../../core/store/queries/performance-of.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { useDesk } from '../desk/desk-context.ts';
import { useLive } from '../desk/use-live.ts';
import { Modal } from '../ui/modal.tsx';
import { noFigure, percent } from '../ui/share.ts';
import { Behind, type Count } from './behind.tsx';
import { rateFigure, satisfactionFigure } from './figures.ts';

const EVERY = 15_000;

/** The three figures an agent is measured by; each opens what is behind it. */
export function Performance() {
  const { me, now } = useDesk();
  const lately = useComputed(() => Math.floor(now.value / EVERY) * EVERY);
  const found = useLive(
    () => performanceOf(deskDb(), { agent: me.id, now: lately.value }),
    [me.id, lately.value],
  );
  const figures = found.value;
  const rate = figures && rateFigure(figures.rate, figures.target);
  const good = figures && satisfactionFigure(figures.satisfaction.rated, figures.satisfaction.good);
  return (
    <section class="performance" aria-label="Performance">
      <Figure name="Response rate" value={rate?.value} note={rate?.note}>
        {figures && <RateBehind hours={figures.hours} rate={figures.rate} target={figures.target} />}
      </Figure>
      <Figure name="Satisfaction" value={good?.value} note={good?.note}>
        {figures && <SatisfactionBehind {...figures.satisfaction} />}
      </Figure>
      <Figure name="Sessions today" value={figures && String(figures.sessionsToday)} note="">
        <Behind
          counts={[['Chats assigned to you today', figures?.sessionsToday ?? 0]]}
          words="Each chat counts once, however often it came to you."
        />
      </Figure>
    </section>
  );
}

interface RateProps {
  hours: 12 | 24;
  rate: { counted: number; inTime: number; pending: number; excluded: number };
  target: number;
}

function RateBehind({ hours, rate, target }: RateProps) {
  const counts: Count[] = [
    ['Counted', rate.counted],
    ['Answered in time', rate.inTime],
    ['Late', rate.counted - rate.inTime],
    ['Pending, still inside their window', rate.pending],
    ['Excluded', rate.excluded],
  ];
  const words = `Chats of the last 7 days whose first message was answered within ${hours} hours. The target is ${percent(target, 1)}. Excluded: holiday mode, started by the shop, no response needed, answered by automation alone, blocked buyers.`;
  return <Behind counts={counts} words={words} />;
}

function SatisfactionBehind({ rated, good }: { rated: number; good: number }) {
  const counts: Count[] = [
    ['Rated today', rated],
    ['Satisfied or very satisfied', good],
  ];
  return <Behind counts={counts} words="Ratings of 4 and 5 of 5, among all that came today." />;
}

interface FigureProps {
  name: string;
  value: string | undefined;
  note: string | undefined;
  children: ComponentChildren;
}

function Figure({ name, value, note, children }: FigureProps) {
  const [open, setOpen] = useState(false);
  const id = name.toLowerCase().replaceAll(' ', '-');
  return (
    <>
      <button type="button" class="figure" aria-describedby={`${id}-value`} onClick={() => setOpen(true)}>
        <span class="figure-name">{name}</span>
        <span class="figure-value" id={`${id}-value`} aria-hidden="true">
          <b>{value ?? noFigure}</b>
          {note && <small>{note}</small>}
        </span>
      </button>
      {open && (
        <Modal title={name} close={() => setOpen(false)}>
          {children}
        </Modal>
      )}
    </>
  );
}
