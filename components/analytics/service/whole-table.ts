import { analyticsWords } from '../../words/analytics-words.ts';
import { type Table, word } from '../table/table.ts';

const texts = analyticsWords.service;

/** Tables of any shape as one that a spreadsheet can filter: a row for each of their values. */
export function wholeTable(name: string, tables: readonly Table[]): Table {
  return {
    name,
    columns: [
      { id: 'part', words: texts.wholePart },
      { id: 'row', words: texts.wholeRow },
      { id: 'column', words: texts.wholeColumn },
      { id: 'value', words: texts.value, exact: texts.exactValue },
    ],
    rows: tables.flatMap((table) =>
      table.rows.flatMap(([row, ...cells]) =>
        cells.map((cell, at) => [
          word(table.name),
          word(row?.shown ?? ''),
          word(table.columns[at + 1]?.words ?? ''),
          cell,
        ]),
      ),
    ),
  };
}
