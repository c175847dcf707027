import Papa from 'papaparse';
import { cellOf, textOf } from '../../../core/domain/library/cell.ts';

/** A line of a table, and the line of the file it begins in (from 1). */
export interface TableLine {
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote that is not closed, or stands where none may. */
  readonly broken: boolean;
}

const separators = [',', ';', '\t'] as const;
/** What Excel itself writes into the first line, and reads there. */
const saidBefore = /^sep=(.)\n/;

/** A table as a file: UTF-8 that says so, and nothing in it that a spreadsheet would carry out. */
export function writeCsv(columns: readonly string[], lines: readonly (readonly string[])[]): string {
  const table = Papa.unparse([columns, ...lines.map((cells) => cells.map(cellOf))] as string[][], {
    quotes: true,
    newline: '\r\n',
  });
  return `\ufeff${table}\r\n`;
}

/**
 * The lines of a table whose first one names its columns; empty lines are left out. Its separator is the one that stands most in the first line.
 * @param most after so many lines it stops, empty ones counted.
 */
export function readCsv(text: string, most: number): readonly TableLine[] {
  const plain = text.replace(/\r\n?/g, '\n');
  const said = saidBefore.exec(plain);
  const body = said ? plain.slice(said[0].length) : plain;
  const lines: TableLine[] = [];
  let line = said ? 2 : 1;
  let before = 0;
  let rows = 0;
  Papa.parse<string[]>(body, {
    delimiter: said?.[1] ?? separatorOf(body),
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      rows += 1;
      if (rows > most) parser.abort();
      const broken = errors.some(({ type }) => type === 'Quotes');
      if (data.some((cell) => cell.trim() !== '')) lines.push({ line, cells: data.map(textOf), broken });
      line += breaksIn(body, before, meta.cursor);
      before = meta.cursor;
    },
  });
  return lines;
}

function separatorOf(text: string): string {
  const first =
    text
      .slice(0, 2000)
      .replace(/"[^"]*"/g, '')
      .split('\n')[0] ?? '';
  const counts = separators.map((each) => first.split(each).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

function breaksIn(text: string, from: number, to: number): number {
  let found = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) found += 1;
  return found;
}
