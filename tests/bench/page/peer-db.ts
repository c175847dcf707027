import Dexie, { type EntityTable } from 'dexie';

interface PeerRow {
  readonly id: number;
  readonly holder: string;
}

/** A database with one table and nothing else, as durable as the desk's. */
export function peerDb() {
  const db = new Dexie('peer', { cache: 'disabled', chromeTransactionDurability: 'strict' });
  db.version(1).stores({ rows: 'id' });
  return db as Dexie & { rows: EntityTable<PeerRow, 'id'> };
}
