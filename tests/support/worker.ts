import type { BrowserContext, Page } from '@playwright/test';

/**
 * Stops the extension's worker, as the browser does after 30 s of rest; while a debugger is attached it never
 * does so by itself. The next message or alarm starts a new one. No event tells of either.
 * @param page any page of the extension
 */
export async function stopWorker(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
