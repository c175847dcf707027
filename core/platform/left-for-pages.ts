import { browser } from './browser.ts';

/**
 * Leaves a number where scripts in foreign pages can read it (`storage.local`). Written only where another was there: each write
 * wakes every such script. No person's data may go there.
 */
export async function leaveForPages(key: string, value: number): Promise<void> {
  const { [key]: before } = await browser.storage.local.get(key);
  if (before !== value) await browser.storage.local.set({ [key]: value });
}
