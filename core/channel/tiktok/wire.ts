import * as v from 'valibot';
import type { Unreadable } from './config.ts';

/** No name, address or reason is longer; what is, is not one. */
const longest = 2000;

/** An id: what has none cannot be told from others and is left out. */
export const idField = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100));
/** A text; '' where the shop did not say. */
export const wordField = v.fallback(v.pipe(v.string(), v.maxLength(longest)), '');
/** An amount in the major unit, as a decimal text; '' where there is none. */
export const amountField = v.fallback(
  v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^-?\d{1,20}(\.\d{1,10})?$/)),
  '',
);
/** A time, to be read with `toMilliseconds`. */
export const timeField = v.optional(v.unknown());
/** A list; an absent one is empty, as the gateway leaves out empty fields, and so is what is none. */
export const listField = v.fallback(v.array(v.unknown()), []);
/** Where the next page begins; '' at the end. */
export const nextField = v.nullish(v.string(), '');

/** A part that may be missing or be something else: then all of its fields are. */
export function partField<Entries extends v.ObjectEntries>(entries: Entries) {
  const schema = v.object(entries);
  return v.fallback(schema, () => v.parse(schema, {}));
}

/** What a list is read with. */
export interface ListReader<Output, Item> {
  readonly what: Unreadable['what'];
  readonly schema: v.GenericSchema<unknown, Output>;
  /** Null where it is nothing after all. */
  readonly build: (output: Output) => Item | null;
}

/** Reads each of a list by itself; what cannot be read is reported and left out. Never throws. */
export function readList<Output, Item>(
  items: readonly unknown[],
  { what, schema, build }: ListReader<Output, Item>,
  report: (item: Unreadable) => void,
): Item[] {
  const read: Item[] = [];
  for (const raw of items) {
    const parsed = v.safeParse(schema, raw);
    const item = parsed.success ? build(parsed.output) : null;
    if (item !== null) read.push(item);
    else report({ what, reason: parsed.success ? 'says nothing' : parsed.issues[0].message, raw });
  }
  return read;
}
