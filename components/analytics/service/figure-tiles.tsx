import { analyticsWords } from '../../words/analytics-words.ts';
import type { ServiceFigure } from './service-figures.ts';

const texts = analyticsWords.service;

/** The figures of the period. */
export function FigureTiles({ figures }: { figures: readonly ServiceFigure[] }) {
  return (
    <section class="figure-tiles" aria-label={texts.figures}>
      {figures.map((figure) => (
        <FigureTile key={figure.id} figure={figure} />
      ))}
    </section>
  );
}

function FigureTile({ figure: { id, name, cell, note } }: { figure: ServiceFigure }) {
  return (
    <div class="figure-tile" id={`figure-${id}`}>
      <span class="figure-name">{name}</span>
      <b class="figures">{cell.shown}</b>
      <small>{note}</small>
    </div>
  );
}
