import { browser } from './browser.ts';

/** Whether the extension may reach these hosts (match patterns). */
export function mayReach(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...origins] });
}

/** Asks the person for it; only right after they pressed something. True once it may. */
export function askToReach(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins] });
}

/** Gives up what was granted. */
export async function reachNoMore(origins: readonly string[]): Promise<void> {
  await browser.permissions.remove({ origins: [...origins] });
}
