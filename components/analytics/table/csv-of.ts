import { cellOf } from '../../../core/domain/library/cell.ts';
import { writeCsv } from '../../settings/exchange/csv.ts';
import type { Table } from './table.ts';

/** What the screen shows, and beside what it rounds or words the exact value. */
function linesOf({ columns, rows }: Table): readonly (readonly string[])[] {
  const heads = columns.flatMap(({ words, exact }) => (exact === undefined ? [words] : [words, exact]));
  const lines = rows.map((cells) =>
    columns.flatMap(({ exact }, at) => {
      const cell = cells[at];
      const shown = cell?.shown ?? '';
      return exact === undefined ? [shown] : [shown, String(cell?.value ?? '')];
    }),
  );
  return [heads, ...lines];
}

/** A table as a file that a spreadsheet opens and that carries nothing out there. */
export function csvOf(table: Table): string {
  const [heads = [], ...lines] = linesOf(table);
  // An agent's name can stand over a column too.
  return writeCsv(heads.map(cellOf), lines);
}
