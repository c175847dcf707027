import type { Page } from '@playwright/test';

/** Every row that the desk keeps, table by table, read past the desk's own code. */
export async function everythingKept(page: Page): Promise<Record<string, readonly unknown[]>> {
  return page.evaluate(async () => {
    const settled = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await settled(indexedDB.open('sidedesk'));
    const kept: Record<string, unknown[]> = {};
    for (const name of db.objectStoreNames)
      kept[name] = await settled(db.transaction(name).objectStore(name).getAll());
    db.close();
    return kept;
  });
}

interface KeptConversation {
  readonly buyer: { readonly nickname: string };
  readonly latest: {
    readonly startedBy: string;
    readonly openedInHoliday: boolean;
    readonly orders: readonly string[];
  };
}

/** The latest chat of each buyer, whole, by their nicknames. */
export async function latestChats(page: Page): Promise<Record<string, KeptConversation['latest']>> {
  const { conversations = [] } = await everythingKept(page);
  return Object.fromEntries(
    (conversations as KeptConversation[]).map(({ buyer, latest }) => [buyer.nickname, latest]),
  );
}

interface KeptChat {
  readonly nickname: string;
  readonly holder: string;
  readonly openedAt: number;
  readonly closedAt: number;
}

/** The rows of a buyer's chats. */
export async function chatsKept(page: Page, nickname: string): Promise<KeptChat[]> {
  const { chats = [] } = await everythingKept(page);
  return (chats as KeptChat[]).filter((chat) => chat.nickname === nickname);
}
