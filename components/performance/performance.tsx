import './performance.css';
import { useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { performanceOf } from '../../core/store/queries/performance-of.ts';
import { deskDb } from '../../core/store/queries/reading.ts';
import { useDesk } from '../desk/desk-context.ts';
import { useLiveAtEase } from '../desk/use-live.ts';
import { later } from '../ui/later.tsx';
import { Modal } from '../ui/modal.tsx';
import { noFigure } from '../ui/share.ts';
import { words } from '../words/words.ts';
import type { DeskFigure } from './behind-figures.tsx';
import { rateFigure, satisfactionFigure } from './figures.ts';
import { Sparkline } from './sparkline.tsx';

const EVERY = 15_000;
const REST = 2000;
const behind = later(async () => (await import('./behind-figures.tsx')).FigureBehind);

/** The three figures an agent is measured by; each opens what is behind it. */
export function Performance() {
  const { me, now, connection } = useDesk();
  const lately = useComputed(() => Math.floor(now.value / EVERY) * EVERY);
  // Read at the moment of reading: by the last tick, what just happened would still lie ahead.
  const found = useLiveAtEase(
    () => performanceOf(deskDb(), { agent: me.id, now: Date.now() + connection.peek().clockOffset }),
    [me.id, lately.value],
    REST,
  );
  const figures = found.value;
  const rate = figures && rateFigure(figures);
  const good = figures && satisfactionFigure(figures.satisfaction.rated, figures.satisfaction.good);
  const opens = (figure: DeskFigure) => (close: () => void) =>
    figures && <behind.Part figure={figure} figures={figures} close={close} />;
  return (
    <section class="performance" aria-label={words.performance.region}>
      <Figure
        name={words.performance.rate}
        value={rate?.value}
        note={rate?.note}
        drawing={figures && <Sparkline days={figures.days} target={figures.target} />}
      >
        {opens('rate')}
      </Figure>
      <Figure name={words.performance.satisfaction} value={good?.value} note={good?.note}>
        {opens('satisfaction')}
      </Figure>
      <Figure name={words.performance.sessions} value={figures && String(figures.sessionsToday)} note="">
        {opens('sessions')}
      </Figure>
    </section>
  );
}

interface FigureProps {
  name: string;
  value: string | undefined;
  note: string | undefined;
  /** How it went lately, where there is room. What it shows is told behind the figure in words. */
  drawing?: ComponentChildren;
  /** What is behind it, given how to close the dialog it is shown in. */
  children: (close: () => void) => ComponentChildren;
}

function Figure({ name, value, note, drawing, children }: FigureProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const id = name.toLowerCase().replaceAll(' ', '-');
  return (
    <>
      <button type="button" class="figure" aria-describedby={`${id}-value`} onClick={() => setOpen(true)}>
        <span class="figure-name">{name}</span>
        <span class="figure-value" id={`${id}-value`} aria-hidden="true">
          <b>{value ?? noFigure}</b>
          {note && <small>{note}</small>}
        </span>
        {drawing}
      </button>
      {open && (
        <Modal title={name} close={close} wide>
          {children(close)}
        </Modal>
      )}
    </>
  );
}
