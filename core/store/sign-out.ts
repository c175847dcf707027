import type { DeskDb } from './db.ts';
import { connectionNow } from './queries/connection-now.ts';

/** What a person is told where the access to the shop is gone. */
export const lostAccess =
  'This desk no longer has access to the shop. What it holds can be read; authorise the shop on the settings page Shop connection.';

/** Notes that the access to the shop is gone, and forgets what is left of it; what the desk holds of the shop stays. */
export async function signOut(db: DeskDb, trouble = lostAccess): Promise<void> {
  const { account } = await connectionNow(db);
  if (!account) return;
  await db.transaction('rw', db.secrets, db.connection, async () => {
    await db.secrets.bulkDelete(['app', 'tokens']);
    const change = {
      state: 'trouble',
      trouble,
      nextTryAt: 0,
      account: { ...account, connected: false },
    } as const;
    await db.connection.update('connection', change);
  });
}
