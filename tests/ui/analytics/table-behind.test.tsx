import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { csvOf } from '../../../components/analytics/table/csv-of.ts';
import type { Table } from '../../../components/analytics/table/table.ts';
import { TableBehind, TableShown } from '../../../components/analytics/table/table-behind.tsx';
import { readCsv } from '../../../components/settings/exchange/csv.ts';

afterEach(cleanup);

/** What breaks files: quotes, separators, line ends, what a spreadsheet would carry out, apostrophes of a person's own. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        ',',
        ';',
        '\t',
        '\n',
        '=',
        '+',
        '-',
        '@',
        "'",
        ' ',
        '1 h 12 m',
        '–',
        '£',
        'ü',
        '🙏',
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join('').replaceAll('\r', ''));

const tables: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.record({
    name: fc.constant('Made up'),
    columns: fc.array(fc.record({ words: text }), { minLength: width, maxLength: width }).map((columns) =>
      // A line without anything in it is none in a file: each has its number.
      columns.map(({ words }, at) => ({ id: String(at), words: at === 0 ? `N${words}` : words })),
    ),
    rows: fc.array(fc.array(text, { minLength: width, maxLength: width }), { maxLength: 5 }).map((rows) =>
      rows.map((cells, row) =>
        cells.map((shown, at) => ({
          value: at === 0 ? row : shown,
          shown: at === 0 ? `${row}${shown}` : shown,
        })),
      ),
    ),
  }),
);

function onScreen(): string[][] {
  return [...document.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? ''),
  );
}

test('a file read again says what the screen says, cell by cell', () => {
  fc.assert(
    fc.property(tables, (table) => {
      render(<TableShown table={table} />);
      const read = readCsv(csvOf(table).slice(1), 1000);
      expect(read.some(({ broken }) => broken)).toBe(false);
      expect(read.map(({ cells }) => cells)).toEqual(onScreen());
      cleanup();
    }),
    { numRuns: 150 },
  );
});

const rates: Table = {
  name: 'Response rate',
  columns: [
    { id: 'day', words: 'Day' },
    { id: 'rate', words: '12 h', exact: '12 h, share' },
  ],
  rows: [
    [
      { value: '2026-03-09', shown: 'Mon 9 March' },
      { value: 27 / 29, shown: '93.1%' },
    ],
    [
      { value: '2026-03-10', shown: 'Tue 10 March' },
      { value: null, shown: '–' },
    ],
  ],
};

test('beside what the screen rounds a file has the exact value, and nothing where nothing is known', () => {
  const lines = readCsv(csvOf(rates).slice(1), 10).map(({ cells }) => cells);
  expect(lines).toEqual([
    ['Day', '12 h', '12 h, share'],
    ['Mon 9 March', '93.1%', String(27 / 29)],
    ['Tue 10 March', '–', ''],
  ]);
});

test('nothing in a file is carried out by a spreadsheet, names of columns neither', () => {
  const table: Table = {
    name: 'x',
    columns: [{ id: 'a', words: '=HYPERLINK("x")' }],
    rows: [[{ value: '+1', shown: '+1' }]],
  };
  expect(csvOf(table)).toBe('\ufeff"\'=HYPERLINK(""x"")"\r\n"\'+1"\r\n');
});

test('the table is drawn when it is opened, with heads for its rows and columns', async () => {
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  render(<TableBehind table={rates} />);
  expect(screen.queryByRole('table')).toBeNull();
  const details = document.querySelector('details') as HTMLDetailsElement;
  details.open = true;
  fireEvent(details, new Event('toggle'));
  await waitFor(() => screen.getByRole('table', { name: 'Response rate' }));
  expect(screen.getByRole('columnheader', { name: '12 h' }).getAttribute('scope')).toBe('col');
  expect(screen.getByRole('rowheader', { name: 'Tue 10 March' }).getAttribute('scope')).toBe('row');
  fireEvent.click(screen.getByRole('button', { name: 'Save as CSV of Response rate' }));
  expect(saved.mock.contexts[0]).toHaveProperty('download', 'sidedesk-response-rate.csv');
  const [[file] = []] = made.mock.calls;
  expect(await new Response(file as Blob).text()).toBe(csvOf(rates).slice(1));
});
