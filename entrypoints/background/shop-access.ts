import type { ShopAccount } from '../../core/store/account-rows.ts';
import type { ConnectionBook } from '../../core/store/connection-book.ts';
import type { DeskDb } from '../../core/store/db.ts';
import type { ConnectionRow } from '../../core/store/rows.ts';
import type { SealedApp } from '../../core/store/secret-rows.ts';
import { signOut } from '../../core/store/sign-out.ts';

/** What opens the way to a shop. */
export type ShopAccess =
  /** Over HTTP at an address; '' for the practice shop inside the extension. */
  | { readonly kind: 'practice'; readonly address: string }
  | {
      readonly kind: 'tiktok';
      readonly account: ShopAccount;
      readonly app: SealedApp;
      readonly address: string;
    }
  /** Through the browser of the team that works there. */
  | { readonly kind: 'team' };

/** What opens the way to the shop; null without one. Where the access is gone that is noted; in a team another browser may have one. */
export async function accessTo(
  connection: ConnectionRow,
  db: DeskDb,
  book: ConnectionBook,
): Promise<ShopAccess | null> {
  const own = await ownAccess(connection, db, book);
  return own ?? ((await db.team.get('team')) ? { kind: 'team' } : null);
}

async function ownAccess(
  { kind, account, address }: ConnectionRow,
  db: DeskDb,
  { box }: ConnectionBook,
): Promise<ShopAccess | null> {
  if (kind === 'practice') return { kind, address };
  if (kind !== 'tiktok' || !account?.connected) return null;
  const app = await box.open<SealedApp>('app');
  if (app?.shop === account.shopId) return { kind, account, app, address };
  await signOut(db);
  return null;
}
