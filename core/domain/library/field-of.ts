import type { FieldFault } from './text-fault.ts';

/** A line of a table, or an object of a JSON file: what stands under each name. */
export type FileRecord = ReadonlyMap<string, unknown>;

/** What of a record could be read, and what not. */
export interface Read<Text, Field extends string> {
  readonly text: Text;
  readonly faults: readonly FieldFault<Field>[];
}

/** Takes texts out of a record, field by field, and remembers where there was none. */
export class FieldReader<Field extends string> {
  readonly faults: FieldFault<Field>[] = [];
  readonly #record: FileRecord;

  constructor(record: FileRecord) {
    this.#record = record;
  }

  /** The text under a name; '' where there is nothing, or something else. */
  text(field: Field): string {
    const value = this.#record.get(field) ?? '';
    if (typeof value === 'string') return value;
    this.faults.push({ field, what: 'notText' });
    return '';
  }

  /** The texts under a name: a list of them, or one in lines. */
  texts(field: Field): readonly string[] {
    const value = this.#record.get(field) ?? '';
    if (typeof value === 'string') return value.split('\n');
    if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value as string[];
    this.faults.push({ field, what: 'notText' });
    return [];
  }
}
