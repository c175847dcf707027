import type { DeskDb } from './db.ts';
import type { ConnectionRow } from './rows.ts';
import { SecretBox } from './secret-box.ts';
import type { SealedApp, StoredTokens } from './secret-rows.ts';

/** A shop and the access to it. */
export interface WonAccess {
  readonly connection: ConnectionRow;
  readonly app: SealedApp;
  readonly tokens: StoredTokens;
}

/** Makes the end of an attempt the connection: all of it or, where the worker dies, nothing. */
export async function keepAccess(db: DeskDb, { connection, app, tokens }: WonAccess): Promise<void> {
  const box = new SecretBox(db);
  const rows = [await box.sealed('app', app), await box.sealed('tokens', tokens)];
  await db.transaction('rw', db.secrets, db.connection, db.connecting, async () => {
    await db.secrets.bulkPut(rows);
    await db.secrets.delete('attempt');
    await db.connecting.clear();
    await db.connection.put(connection);
  });
}

/** Forgets an attempt. */
export async function dropAttempt(db: DeskDb): Promise<void> {
  await db.transaction('rw', db.secrets, db.connecting, async () => {
    await db.secrets.delete('attempt');
    await db.connecting.clear();
  });
}
