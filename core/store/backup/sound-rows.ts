import * as v from 'valibot';
import type { DeskEvent } from '../../domain/desk/event.ts';
import { streamsOf } from '../dexie-log.ts';
import type { BackupHead } from './backup-format.ts';
import { isSound } from './sound-value.ts';

const head = v.strictObject({
  format: v.literal('sidedesk-backup'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  madeAt: v.number(),
  shop: v.string(),
  rows: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))),
});

const line = v.union([
  v.strictObject({ table: v.string(), rows: v.array(v.looseObject({})) }),
  v.strictObject({ end: v.string() }),
]);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a backup begins with; null where this begins none. A version that is not known yet is given too. */
export function readHead(text: string): BackupHead | null {
  const read = v.safeParse(head, parsed(text));
  return read.success ? (read.output as BackupHead) : null;
}

/** A later line of a backup; null where it is none. */
export function readLine(text: string): v.InferOutput<typeof line> | null {
  const read = v.safeParse(line, parsed(text));
  return read.success ? read.output : null;
}

const commit = v.object({
  position: v.pipe(v.number(), v.integer(), v.minValue(1)),
  id: v.pipe(v.string(), v.minLength(1)),
  at: v.number(),
  events: v.array(v.looseObject({ type: v.string(), at: v.number() })),
});

const local = /^(?:|https?:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?\/?)$/;
const connection = v.looseObject({
  key: v.literal('connection'),
  kind: v.picklist(['none', 'practice', 'tiktok']),
  address: v.pipe(v.string(), v.regex(local)),
});

const wordings = v.looseObject({ asked: v.array(v.string()) });

type Row = Readonly<Record<string, unknown>>;

/**
 * Rows of a table as they may be kept; null where one could not have been written by a desk. How a commit is found is worked out
 * anew: a file may say anything.
 */
export function soundRows(table: string, rows: readonly Row[]): readonly Row[] | null {
  if (!rows.every((row) => isSound(row))) return null;
  if (table === 'connection') return rows.every((row) => v.is(connection, row)) ? rows : null;
  if (table === 'faqWordings') return rows.every((row) => v.is(wordings, row)) ? rows : null;
  if (table !== 'commits') return rows;
  const read = v.safeParse(v.array(commit), rows);
  if (!read.success) return null;
  return read.output.map((each) => ({
    ...each,
    streams: streamsOf({ ...each, events: each.events as never as DeskEvent[] }),
  }));
}
