import Dexie, { type Table } from 'dexie';
import type { PracticeMemory } from './practice-shop.ts';
import type { ShopState } from './shop-state.ts';

/** The practice shop's memory inside the extension: a database of its own, beside the desk's. */
export function indexedMemory(name = 'sidedesk-practice'): PracticeMemory {
  const db = new Dexie(name, { cache: 'disabled' }) as Dexie & { state: Table<{ key: string; state: ShopState }> };
  db.version(1).stores({ state: 'key' });
  return {
    async load() {
      return (await db.state.get('shop'))?.state ?? null;
    },
    async save(state) {
      await db.state.put({ key: 'shop', state });
    },
  };
}
