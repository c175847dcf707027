import type { Read } from '../../../core/domain/library/field-of.ts';
import type { Brought } from '../../../core/domain/library/met.ts';
import { type FieldFault, mostTexts } from '../../../core/domain/library/text-fault.ts';
import { inSlices, type Pace } from '../../ui/in-slices.ts';
import { readCsv } from './csv.ts';
import { decodeFile } from './decode-file.ts';
import { readJson } from './json-items.ts';
import type { TextKind } from './text-kind.ts';

/** Larger files are none of ours, bytes. */
const largestFile = 20_000_000;

/** Empty lines are no texts, but somebody has to go through them. */
const mostLines = 3 * mostTexts;

/** Why a file as a whole cannot be read. */
export type FileFault =
  | { readonly what: 'tooBig' | 'letters' | 'empty' | 'noList' }
  | { readonly what: 'notJson'; readonly line: number | null }
  | { readonly what: 'noColumns'; readonly columns: readonly string[] }
  | { readonly what: 'tooMany'; readonly most: number };

/** What is wrong in one line of it. */
export interface LineFault {
  readonly line: number;
  readonly fault: FieldFault<string> | { readonly what: 'quotes' | 'noItem' | 'cells' };
}

/** What a file brings. */
export interface FileRead<Text> {
  readonly brought: readonly Brought<Text>[];
  readonly faults: readonly LineFault[];
  /** Columns that nobody knows; they are left out. */
  readonly strange: readonly string[];
}

interface Line {
  readonly line: number;
  readonly record: ReadonlyMap<string, unknown> | null;
  readonly fault?: 'quotes' | 'noItem' | 'cells';
}

/** Reads texts out of a file, line by line. Never throws but where it is stopped: `AbortError`. */
export async function readTexts<Text extends { readonly id: string }>(
  bytes: Uint8Array,
  kind: TextKind<Text>,
  pace: Pace,
): Promise<FileRead<Text> | FileFault> {
  if (bytes.length > largestFile) return { what: 'tooBig' };
  const text = decodeFile(bytes);
  if (text === null) return { what: 'letters' };
  const found = linesOf(text.replace(/^\ufeff/, ''), kind);
  if ('what' in found) return found;
  if (found.lines.length === 0) return { what: 'empty' };
  if (found.lines.length > mostTexts) return { what: 'tooMany', most: mostTexts };
  const brought: Brought<Text>[] = [];
  const faults: LineFault[] = [];
  await inSlices(readEach(found.lines, kind.read, brought, faults), pace, found.lines.length);
  return { brought, faults, strange: found.strange };
}

function* readEach<Text>(
  lines: readonly Line[],
  read: (record: ReadonlyMap<string, unknown>) => Read<Text, string>,
  brought: Brought<Text>[],
  faults: LineFault[],
): Generator<undefined, void> {
  for (const { line, record, fault } of lines) {
    yield;
    if (fault !== undefined || !record) faults.push({ line, fault: { what: fault ?? 'noItem' } });
    else {
      const one = read(record);
      for (const each of one.faults) faults.push({ line, fault: each });
      if (one.faults.length === 0) brought.push({ line, text: one.text });
    }
  }
}

function linesOf<Text extends { readonly id: string }>(
  text: string,
  kind: TextKind<Text>,
): { readonly lines: readonly Line[]; readonly strange: readonly string[] } | FileFault {
  return /^\s*[[{]/.test(text) ? jsonLines(text, kind.name) : tableLines(text, kind);
}

function jsonLines(text: string, name: string): ReturnType<typeof linesOf> {
  const found = readJson(text, name);
  if ('fault' in found)
    return found.fault === 'noList' ? { what: 'noList' } : { what: 'notJson', line: found.line };
  const lines = found.items.map(({ line, value }): Line => {
    const isItem = typeof value === 'object' && value !== null && !Array.isArray(value);
    return { line, record: isItem ? new Map(Object.entries(value)) : null };
  });
  return { lines, strange: [] };
}

function tableLines<Text extends { readonly id: string }>(
  text: string,
  { columns, needed }: TextKind<Text>,
): ReturnType<typeof linesOf> {
  const [head, ...rest] = readCsv(text, mostLines);
  if (!head) return { what: 'empty' };
  const names = head.cells.map((cell) => cell.trim().toLowerCase());
  const missing = needed.filter((each) => !names.includes(each));
  if (missing.length > 0) return { what: 'noColumns', columns: missing };
  const lines = rest.map(({ line, cells, broken }): Line => {
    if (broken) return { line, record: null, fault: 'quotes' };
    if (cells.slice(names.length).some((cell) => cell.trim() !== ''))
      return { line, record: null, fault: 'cells' };
    return { line, record: new Map(names.map((name, at) => [name, cells[at] ?? ''])) };
  });
  return { lines, strange: names.filter((name) => name !== '' && !columns.includes(name)) };
}
