import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { debuggingPort } from './launch.ts';

/** A page in the browser's real side panel and how to let go of it. */
export interface SidePanel {
  readonly page: Page;
  /** Ends the debugging connection; the panel stays open. */
  release(): Promise<void>;
}

/**
 * The desk in the browser's real side panel, once something has opened it. A context never lists that page, and
 * a connection made before it opened never sees it, so each try connects anew.
 * @param profile folder of the running browser's profile
 */
export async function findSidePanel(profile: string): Promise<SidePanel> {
  for (let tries = 0; tries < 50; tries++) {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${debuggingPort(profile)}`);
    const page = await panelIn(browser);
    if (page) return { page, release: () => browser.close() };
    await browser.close();
    await pause(100);
  }
  throw new Error('The side panel did not open');
}

async function panelIn(browser: Browser): Promise<Page | undefined> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const page of pages.filter((each) => each.url().endsWith('/sidepanel.html'))) {
    if (!(await isTab(page))) return page;
  }
  return undefined;
}

/** The desk may lie in a tab too, at the same address. */
async function isTab(page: Page): Promise<boolean> {
  try {
    return await page.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { tabs: { getCurrent(): Promise<object | undefined> } };
      };
      return (await chrome.tabs.getCurrent()) !== undefined;
    });
  } catch {
    // It is still on its way: asked again with the next connection.
    return true;
  }
}
