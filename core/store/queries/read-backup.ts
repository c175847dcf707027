import Dexie from 'dexie';
import {
  type BackupEnd,
  type BackupHead,
  type BackupRows,
  backupVersion,
  chained,
} from '../backup/backup-format.ts';
import type { DeskDb } from '../db.ts';
import { tablesThatAre } from '../privacy/table-book.ts';

/** So many rows make a line. */
const slice = 200;

/** Long work as its surroundings see it. */
export interface LongWork {
  /** How far it is, 0 to 1. */
  readonly progress: (share: number) => void;
  readonly stopped: () => boolean;
}

/** It was stopped by who had begun it. */
export class Stopped extends Error {}

function lineOf(value: BackupHead | BackupRows | BackupEnd): string {
  return JSON.stringify(value);
}

/**
 * All that a desk would have to be made of again, line by line, as of one instant: nothing is written while it is read. Secrets
 * are not in it, nor what is worked out of the log. Rejects with `Stopped` where it was stopped.
 * @param madeAt epoch ms.
 */
export async function readBackup(
  db: DeskDb,
  madeAt: number,
  { progress, stopped }: LongWork,
): Promise<string[]> {
  const names = tablesThatAre('own');
  const lines: string[] = [];
  await db.transaction('r', [...names, 'shop'], async () => {
    const counts = await Promise.all(names.map((name) => db.table(name).count()));
    const all = counts.reduce((sum, count) => sum + count, 0);
    const rows = Object.fromEntries(names.map((name, n) => [name, counts[n] ?? 0]));
    const shop = (await db.shop.get('shop'))?.shop.name ?? '';
    lines.push(
      lineOf({ format: 'sidedesk-backup', version: backupVersion, schema: db.verno, madeAt, shop, rows }),
    );
    let done = 0;
    for (const table of names) {
      let after: unknown = Dexie.minKey;
      for (;;) {
        if (stopped()) throw new Stopped();
        const found = await db.table(table).where(':id').above(after).limit(slice).toArray();
        if (found.length === 0) break;
        lines.push(lineOf({ table, rows: found }));
        done += found.length;
        progress(all === 0 ? 1 : done / all);
        after = found.at(-1)[db.table(table).schema.primKey.keyPath as string];
      }
    }
  });
  let hash = '';
  for (const line of lines) hash = await chained(hash, line);
  return [...lines, lineOf({ end: hash })];
}
