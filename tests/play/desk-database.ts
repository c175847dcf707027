import type { Page } from '@playwright/test';
import type { EntryRow } from '../../core/store/entry-rows.ts';
import type { ChatRow } from '../../core/store/rows.ts';

/** Everything of the desk that a play is compared by. */
export interface DeskContents {
  readonly entries: readonly EntryRow[];
  readonly chats: readonly ChatRow[];
}

/** What is awaited of a message: that the shop's is there, or that one of ours was turned away. */
export type Awaited = { readonly shopId: string } | { readonly failed: string };

/** Which of these have come true, by their places. Runs in the desk's page, on the desk's own database. */
export function comeTrue(page: Page, awaited: readonly Awaited[]): Promise<number[]> {
  return page.evaluate(async (all) => {
    const answered = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const page = globalThis as { played?: IDBDatabase };
    page.played ??= await answered(indexedDB.open('sidedesk'));
    const entries = page.played.transaction('entries').objectStore('entries');
    const found = await Promise.all(
      all.map(async (each) => {
        if ('shopId' in each)
          return (await answered(entries.index('shopId').getKey(each.shopId))) !== undefined;
        return (
          ((await answered(entries.get(each.failed))) as { send?: string } | undefined)?.send === 'failed'
        );
      }),
    );
    return found.flatMap((is, place) => (is ? [place] : []));
  }, awaited as Awaited[]);
}

/** Reads the desk's database whole; entries in the order of each conversation's timeline. */
export function readDesk(page: Page): Promise<DeskContents> {
  return page.evaluate(async () => {
    const answered = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await answered(indexedDB.open('sidedesk'));
    const stores = db.transaction(['entries', 'chats']);
    const [entries, chats] = await Promise.all([
      answered(stores.objectStore('entries').index('[conversation+at+tie]').getAll()),
      answered(stores.objectStore('chats').getAll()),
    ]);
    db.close();
    return { entries, chats };
  });
}

/** Who holds the open chat of a conversation; '' for nobody. */
export function holderOf(page: Page, conversation: string): Promise<string> {
  return page.evaluate(async (id) => {
    const answered = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await answered(indexedDB.open('sidedesk'));
    const chats = db.transaction('chats').objectStore('chats').index('[conversation+openedAt]');
    const theirs = IDBKeyRange.bound([id], [id, []]);
    const rows = (await answered(chats.getAll(theirs))) as { state: string; holder: string }[];
    db.close();
    return rows.find(({ state }) => state === 'open')?.holder ?? '';
  }, conversation);
}
