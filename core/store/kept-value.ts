import Dexie, { type Table } from 'dexie';

/** A value that is kept whole, in a database of its own. */
export interface KeptValue<Value> {
  /** The value as it was last saved; null before the first time. */
  load(): Promise<Value | null>;
  save(value: Value): Promise<void>;
  forget(): Promise<void>;
}

/** Keeps one value under a name beside the desk's own database: the practice shop's memory inside the extension. */
export function keptValue<Value>(name: string): KeptValue<Value> {
  const db = new Dexie(name, { cache: 'disabled' }) as Dexie & { kept: Table<{ key: string; value: Value }> };
  db.version(1).stores({ kept: 'key' });
  return {
    async load() {
      return (await db.kept.get('value'))?.value ?? null;
    },
    async save(value) {
      await db.kept.put({ key: 'value', value });
    },
    async forget() {
      await db.kept.clear();
    },
  };
}
