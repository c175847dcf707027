import type { Page } from '@playwright/test';
import { everythingKept } from './database.ts';

const HOUR = 3_600_000;

/** Lays a long past of a buyer's beneath what they wrote: one line an hour, the last an hour before. Gives when their chat opened. */
export async function layPast(desk: Page, nickname: string, count: number): Promise<number> {
  const { chats = [] } = await everythingKept(desk);
  const found = (chats as { nickname: string; conversation: string; openedAt: number }[]).find(
    (chat) => chat.nickname === nickname,
  );
  if (!found) throw new Error(`${nickname} has no chat`);
  const { conversation, openedAt } = found;
  const entries = Array.from({ length: count }, (_, n) => ({
    kind: 'message',
    id: `past ${n + 1}`,
    shopId: `past ${n + 1}`,
    conversation,
    chat: 1,
    at: openedAt - (count - n) * HOUR,
    tie: `m${String(n).padStart(24, '0')}`,
    author: n % 3 === 2 ? 'agent' : 'buyer',
    nickname: n % 3 === 2 ? 'Mira' : nickname,
    agent: n % 3 === 2 ? 'mira' : '',
    content: { kind: 'text', text: `Line ${n + 1} of many` },
    placed: true,
    send: null,
    why: '',
    reply: n % 3 === 2,
  }));
  await desk.evaluate(async (rows) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('sidedesk');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const change = db.transaction('entries', 'readwrite');
    for (const row of rows) change.objectStore('entries').put(row);
    await new Promise((resolve) => {
      change.oncomplete = resolve;
    });
    db.close();
  }, entries);
  return openedAt;
}
