import './behind.css';
import { useState } from 'preact/hooks';
import { conversationOf, type FigureName, instantOf } from '../../../core/domain/metrics/behind.ts';
import type { BehindService, NamedPiece } from '../../../core/store/queries/behind-service.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { saveFile } from '../../ui/save-file.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import { csvOf } from '../table/csv-of.ts';
import { fileNameOf } from '../table/table-behind.tsx';
import { FilterChoice } from './filter-choice.tsx';
import { filtersOf, shownBy } from './filters.ts';
import { Paged } from './paged.tsx';
import { PieceLine } from './piece-line.tsx';
import { pieceWords } from './piece-words.ts';
import { piecesTable } from './pieces-table.ts';

const texts = analyticsWords.behind;
const step = 50;

interface PiecesProps {
  figure: FigureName;
  found: BehindService;
  close: () => void;
}

/** What a figure is made of, count by count, down to each chat. */
export function PiecesOfFigure({ figure, found: { pieces, now }, close }: PiecesProps) {
  const { shop } = useDesk();
  const [chosen, choose] = useState('all');
  if (pieces === null) return null;
  const filters = filtersOf(figure, pieces);
  const filter = filters.find(({ id }) => id === chosen) ?? filters[0];
  const shown = filter ? shownBy(filter, pieces) : [];
  const save = () => {
    const table = piecesTable(figure, filter?.id ?? '', pieces, shop, now);
    saveFile(fileNameOf(table.name), 'text/csv', csvOf(table));
  };
  const draw = (piece: NamedPiece) => (
    <PieceLine
      key={keyOf(piece)}
      nickname={piece.nickname}
      conversation={conversationOf(piece)}
      at={instantOf(piece)}
      words={pieceWords(piece, shop, now)}
      explained={explainedBy(piece)}
      close={close}
    />
  );
  return (
    <>
      <FilterChoice filters={filters} chosen={filter?.id ?? ''} choose={choose} />
      {shown.length === 0 ? (
        <p class="hint">{texts.none}</p>
      ) : (
        <>
          <Paged key={filter?.id} name={texts.list} items={shown} step={step} draw={draw} />
          <p>
            <button type="button" class="button small-button" onClick={save}>
              {texts.save}
            </button>
          </p>
        </>
      )}
    </>
  );
}

function keyOf(piece: NamedPiece): string {
  if (piece.kind === 'order') return piece.credit.order.id;
  return piece.kind === 'wait' ? `${piece.chat.id} ${piece.wait.at}` : piece.chat.id;
}

/** The chat whose first deadline says something of the piece. */
function explainedBy(piece: NamedPiece) {
  if (piece.kind === 'standing') return piece.chat;
  const isFirst = piece.kind === 'wait' && piece.chat.facts.firstInbound?.at === instantOf(piece);
  return isFirst ? piece.chat : undefined;
}
