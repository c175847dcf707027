import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/** One session a page, kept as long as the page: to end it while workers are being stopped has brought the browser down. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

async function newSession(context: BrowserContext, page: Page): Promise<CDPSession> {
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  return session;
}

/**
 * Stops the extension's worker, as the browser does after 30 s of rest; while a debugger is attached it never
 * does so by itself. The next message or alarm starts a new one. No event tells of either.
 * @param page any page of the extension
 */
export async function stopWorker(context: BrowserContext, page: Page): Promise<void> {
  const known = sessions.get(page) ?? newSession(context, page);
  sessions.set(page, known);
  await (await known).send('ServiceWorker.stopAllWorkers');
}
