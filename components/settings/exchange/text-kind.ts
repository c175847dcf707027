import type { Read } from '../../../core/domain/library/field-of.ts';
import type { Kept, Met } from '../../../core/domain/library/met.ts';
import type { Reply } from '../../../core/protocol/ask.ts';
import type { TextsBefore } from '../../../core/protocol/library-work.ts';

/** Keeps and forgets texts, all at once or not at all. */
export type ChangeTexts<Text> = (
  keep: readonly Text[],
  forget: readonly string[],
) => Promise<Reply<TextsBefore<Text>>>;

/** A kind of text that goes into files and comes out of them. */
export interface TextKind<Text extends { readonly id: string }> extends Kept<Text> {
  /** What its list is called in a JSON file, and the file. */
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns without which a table brings nothing. */
  readonly needed: readonly string[];
  readonly cells: (text: Text) => readonly string[];
  /** As an object of a JSON file. */
  readonly item: (text: Text) => object;
  readonly read: (record: ReadonlyMap<string, unknown>) => Read<Text, string>;
  readonly newId: (text: Text) => string;
  /** Lines that cannot be kept beside the others, with the title of the one in their way. */
  readonly clashes: (
    kept: readonly Text[],
    met: Met<Text>,
  ) => readonly { readonly line: number; readonly by: string }[];
}
