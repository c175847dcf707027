import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { DexieOptions } from 'dexie';
import Dexie from 'dexie';
import type { DeskDb } from '../../core/store/db.ts';

/** A whole database as it was written by the desk of a version. */
export interface FrozenDatabase {
  readonly version: number;
  /** Dexie's description of each table. */
  readonly stores: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
}

const folder = 'tests/fixtures/databases';
const arrays = { Float64Array, Uint32Array, Uint16Array, Uint8Array } as const;

/** JSON has neither typed arrays nor every number. */
function packed(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return { $number: String(value) };
  if (ArrayBuffer.isView(value))
    return { $array: value.constructor.name, of: Array.from(value as Float64Array, packed) };
  if (Array.isArray(value)) return value.map(packed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, packed(each)]));
}

function unpacked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpacked);
  if (typeof value !== 'object' || value === null) return value;
  if ('$number' in value) return Number(value.$number);
  if ('$array' in value && 'of' in value)
    return arrays[value.$array as keyof typeof arrays].from(unpacked(value.of) as number[]);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, unpacked(each)]));
}

/** A database as a file. Secrets are left out: their key cannot be written down. */
export async function frozen(db: DeskDb): Promise<Buffer> {
  const tables = db.tables.filter(({ name }) => name !== 'secrets');
  const rows = await Promise.all(
    tables.map(async (table) => [table.name, packed(await table.toArray())] as const),
  );
  const stores = db.tables.map(({ name, schema }) => [
    name,
    [schema.primKey.src, ...schema.indexes.map(({ src }) => src)].join(', '),
  ]);
  const file = { version: db.verno, stores: Object.fromEntries(stores), rows: Object.fromEntries(rows) };
  return gzipSync(JSON.stringify(file), { level: 9 });
}

/** Every frozen database there is, with its file's name. */
export function frozenDatabases(): (readonly [name: string, FrozenDatabase])[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json.gz'))
    .map((name) => {
      const text = gunzipSync(readFileSync(join(folder, name))).toString('utf8');
      return [name, unpacked(JSON.parse(text)) as FrozenDatabase];
    });
}

/** Puts a frozen database on a disk, as the desk of its version left it. */
export async function thawed(
  { version, stores, rows }: FrozenDatabase,
  name: string,
  options: DexieOptions,
): Promise<void> {
  const db = new Dexie(name, options);
  db.version(version).stores(stores);
  await db.open();
  for (const [table, found] of Object.entries(rows)) await db.table(table).bulkAdd(found as unknown[]);
  db.close();
}
