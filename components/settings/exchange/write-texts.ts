import { writeCsv } from './csv.ts';
import type { TextKind } from './text-kind.ts';

/** Texts as a table that a spreadsheet opens. */
export function asCsv<Text extends { readonly id: string }>(
  kind: TextKind<Text>,
  texts: readonly Text[],
): string {
  return writeCsv(kind.columns, texts.map(kind.cells));
}

/** Texts as JSON. */
export function asJson<Text extends { readonly id: string }>(
  kind: TextKind<Text>,
  texts: readonly Text[],
): string {
  return `${JSON.stringify({ [kind.name]: texts.map(kind.item) }, null, 2)}\n`;
}
