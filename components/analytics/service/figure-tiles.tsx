import { useState } from 'preact/hooks';
import type { Period } from '../../../core/domain/metrics/period.ts';
import type { Whose } from '../../../core/domain/metrics/service.ts';
import { later } from '../../ui/later.tsx';
import { analyticsWords } from '../../words/analytics-words.ts';
import type { ServiceFigure } from './service-figures.ts';

const texts = analyticsWords.service;
const behind = later(async () => (await import('../behind/behind-figure.tsx')).BehindFigure);

interface FigureTilesProps {
  figures: readonly ServiceFigure[];
  period: Period;
  whose: Whose;
}

/** The figures of the period; each opens what it is made of. */
export function FigureTiles({ figures, period, whose }: FigureTilesProps) {
  // Of the period as it was when it was opened: what is read there does not move away while it is read.
  const [open, setOpen] = useState<{ readonly figure: ServiceFigure; readonly period: Period } | null>(null);
  return (
    <section class="figure-tiles" aria-label={texts.figures}>
      {figures.map((figure) => (
        <FigureTile key={figure.id} figure={figure} open={() => setOpen({ figure, period })} />
      ))}
      {open && (
        <behind.Part
          figure={open.figure.behind}
          period={open.period}
          whose={whose}
          close={() => setOpen(null)}
        />
      )}
    </section>
  );
}

interface FigureTileProps {
  figure: ServiceFigure;
  open: () => void;
}

function FigureTile({ figure: { id, name, cell, note }, open }: FigureTileProps) {
  const value = `figure-${id.replaceAll(' ', '-')}`;
  return (
    <button type="button" class="figure-tile" aria-describedby={value} onClick={open}>
      <span class="figure-name">{name}</span>
      <span id={value} aria-hidden="true">
        <b class="figures">{cell.shown}</b>
        <small>{note}</small>
      </span>
    </button>
  );
}
