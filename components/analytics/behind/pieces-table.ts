import { conversationOf, type FigureName, instantOf } from '../../../core/domain/metrics/behind.ts';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import type { NamedPiece } from '../../../core/store/queries/behind-service.ts';
import { dayAndTime } from '../../ui/moment.ts';
import { analyticsWords } from '../../words/analytics-words.ts';
import { type Cell, type Table, word } from '../table/table.ts';
import { filtersOf, shownBy } from './filters.ts';
import { pieceWords } from './piece-words.ts';

const texts = analyticsWords.behind;

/** What a count of a figure shows, as a table for a file: the same words as on the screen, and instants exactly. @param now epoch ms. */
export function piecesTable(
  figure: FigureName,
  filter: string,
  pieces: readonly NamedPiece[],
  shop: Shop,
  now: number,
): Table {
  const filters = filtersOf(figure, pieces);
  const chosen = filters.find(({ id }) => id === filter) ?? filters[0];
  // The narrowest count that holds a piece says best what it is.
  const standsAs = (piece: NamedPiece) =>
    filters.findLast(({ groups }) => groups?.includes(piece.group))?.words ?? '';
  const instant = (piece: NamedPiece): Cell => ({
    value: new Date(instantOf(piece)).toISOString(),
    shown: dayAndTime(instantOf(piece), shop.zone),
  });
  return {
    name: [texts.figures[figure], chosen?.words ?? ''].join(', '),
    columns: [
      { id: 'buyer', words: texts.columns.buyer },
      { id: 'conversation', words: texts.columns.conversation },
      { id: 'when', words: texts.columns.when(shop.zone), exact: texts.columns.exactly },
      { id: 'stands', words: texts.columns.stands },
      { id: 'why', words: texts.columns.why },
    ],
    rows: (chosen ? shownBy(chosen, pieces) : []).map((piece) => [
      word(piece.nickname),
      word(conversationOf(piece)),
      instant(piece),
      word(standsAs(piece)),
      word(pieceWords(piece, shop, now)),
    ]),
  };
}
