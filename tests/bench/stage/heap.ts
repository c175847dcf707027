import type { CDPSession, Page } from '@playwright/test';

async function collect(session: CDPSession): Promise<void> {
  await session.send('HeapProfiler.enable');
  for (let n = 0; n < 3; n += 1) await session.send('HeapProfiler.collectGarbage');
}

/** Has everything that can go leave the memory of a page, and of those that share its thread. */
export async function tidyUp(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await collect(session);
  await session.detach();
}

/** What a page holds in its memory after all that can go has gone, MB. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await collect(session);
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}
